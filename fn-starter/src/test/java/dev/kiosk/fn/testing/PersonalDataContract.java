package dev.kiosk.fn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.PersonalData.Column;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every function with a database keeps: its register of personal data knows every column that could hold some. */
public abstract class PersonalDataContract {

    /** Numbers, times and identifiers that say nothing by themselves hold nothing of people; everything else may. */
    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
            where table_schema = current_schema() and table_name not like '%schema_history'
                and data_type not in ('uuid', 'smallint', 'integer', 'bigint', 'numeric', 'double precision', 'boolean', 'date',
                    'timestamp with time zone', 'xid8')
                and udt_name not in ('_int4', '_int8')
                and table_name in (select tablename from pg_tables where schemaname = current_schema())
            order by table_name, ordinal_position
            """;

    /** The function whose migrations these are. */
    protected abstract String function();

    @Test
    void knowsEveryColumnThatCouldHoldSomethingOfPeople() {
        List<Column> known = Stream.of("fn", function())
                .flatMap(set -> PersonalData.of(set).columns().stream())
                .toList();

        assertThat(known).as("db/personal-data").doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns());
    }

    private List<Column> columns() {
        try (TestDatabase database = TestDatabase.migrated(function());
                Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            List<Column> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Column(rows.getString(1), rows.getString(2)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
