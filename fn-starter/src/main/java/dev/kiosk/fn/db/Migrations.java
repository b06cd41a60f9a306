package dev.kiosk.fn.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings a function's database to the schema that its code needs: first what every function has, then its own. Run as a
 * command of its own ({@code migrate}), never at start-up.
 *
 * <p>A function's migrations lie under {@code db/migration/<function>/V<n>__<what>.sql}; each is backward compatible for one
 * release, as the old revision still serves.
 */
public final class Migrations {

    static final String SHARED = "fn";
    /** Together some 50 s: a Postgres that is starting beside it is waited for. */
    private static final int CONNECT_RETRIES = 12;

    private static final int LONGEST_PAUSE_SECONDS = 5;

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private Migrations() {}

    /**
     * @param function the function's name, such as {@code order-fn}
     * @param r2dbcUrl {@code r2dbc:postgresql://host:port/database}
     * @throws UnsupportedServerException before anything is changed, where functions cannot work with the database
     */
    public static void migrate(String function, String r2dbcUrl, String username, String password) {
        String jdbcUrl = jdbcUrl(r2dbcUrl);
        migrate(SHARED, historyOf(SHARED), jdbcUrl, username, password);
        migrate(function, historyOf(function), jdbcUrl, username, password);
    }

    /** The same, as JDBC writes it: a server that is verified for the function is verified for its migrations. */
    static String jdbcUrl(String r2dbcUrl) {
        return r2dbcUrl.replaceFirst("^r2dbc:(pool:)?", "jdbc:")
                .replaceFirst("([?&])sslMode=", "$1sslmode=")
                .replaceFirst("([?&])sslRootCert=", "$1sslrootcert=");
    }

    private static void migrate(String set, String history, String jdbcUrl, String username, String password) {
        Flyway.configure()
                .dataSource(jdbcUrl, username, password)
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(LONGEST_PAUSE_SECONDS)
                .locations("classpath:db/migration/" + set)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .callbacks(new SupportedServer())
                .load()
                .migrate();
    }

    static String historyOf(String set) {
        return set.equals(SHARED) ? "fn_schema_history" : "schema_history";
    }

    /** The newest migration that the code knows. */
    static int newest(String set) {
        try {
            Resource[] scripts = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + set + "/V*.sql");
            return Arrays.stream(scripts)
                    .mapToInt(script -> version(Objects.requireNonNull(script.getFilename())))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(String filename) {
        Matcher matcher = VERSION.matcher(filename);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a migration's name: " + filename);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
