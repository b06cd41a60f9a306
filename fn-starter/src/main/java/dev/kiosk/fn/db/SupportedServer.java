package dev.kiosk.fn.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Looks at the server before anything is changed there: one that functions cannot work on is refused in one line. */
final class SupportedServer implements Callback {

    private static final int OLDEST = 17;
    private static final int VERSIONS_A_MAJOR = 10_000;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE; // the first of a migration, before there is even a history
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        check(context.getConnection());
    }

    /** @throws UnsupportedServerException saying what is needed */
    static void check(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version_num')::int, current_setting('server_encoding'), current_database()
                        """)) {
            row.next();
            check(row.getInt(1), row.getString(2), row.getString(3));
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not say what it is", e);
        }
    }

    /** @param version as {@code server_version_num} has it */
    static void check(int version, String encoding, String database) {
        int major = version / VERSIONS_A_MAJOR;
        if (major < OLDEST) {
            throw new UnsupportedServerException(
                    "Postgres %d or newer is needed, and the server of the database %s is Postgres %d"
                            .formatted(OLDEST, database, major));
        }
        if (!encoding.equals("UTF8")) {
            throw new UnsupportedServerException(
                    "the database %s is encoded as %s: create it with encoding 'UTF8'".formatted(database, encoding));
        }
    }

    @Override
    public String getCallbackName() {
        return "supported server";
    }
}
