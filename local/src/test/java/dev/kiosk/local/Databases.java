package dev.kiosk.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** All databases of a platform that runs, as somebody reads them who may read everything. */
final class Databases {

    private static final String COLUMNS = """
            select quote_ident(table_name) || '.' || quote_ident(column_name)
            from information_schema.columns join pg_tables on schemaname = table_schema and tablename = table_name
            where table_schema = 'public' order by 1
            """;

    private final String server;
    private final String password;

    /**
     * @param r2dbcUrl of any of them
     * @param data the platform's folder
     */
    Databases(String r2dbcUrl, Path data) throws IOException {
        this.server = r2dbcUrl.replaceFirst("^r2dbc:(pool:)?postgresql:", "jdbc:postgresql:")
                .replaceFirst("/[^/]*$", "/");
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        this.password = secrets.getProperty("postgres");
    }

    /** Where something matches the expression, case aside: {@code database: table.column}. */
    List<String> columnsWith(String expression) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : texts("postgres", "select datname from pg_database where not datistemplate")) {
            for (String column : texts(database, COLUMNS)) {
                if (holds(database, column, expression)) {
                    found.add(database + ": " + column);
                }
            }
        }
        return found;
    }

    /** Bytes are looked at as the text that they may be. */
    private boolean holds(String database, String column, String expression) throws SQLException {
        String table = column.replaceFirst("\\..*", "");
        String found = """
                select count(*) from %1$s where cast(%2$s as text) ~* '%3$s'
                    or pg_typeof(%2$s) = 'bytea'::regtype and encode(cast(cast(%2$s as text) as bytea), 'escape') ~* '%3$s'
                """.formatted(table, column, expression);
        return !texts(database, found).equals(List.of("0"));
    }

    private List<String> texts(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + database, "postgres", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
