package dev.kiosk.local.function;

import dev.kiosk.fn.db.Migrations;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.PostgresServer;
import dev.kiosk.local.start.StartException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;

/** A database for each function that wants one, brought to the function's schema. */
public final class MigratedDatabases {

    private final PostgresServer postgres;
    private final Map<String, Database> migrated = new ConcurrentHashMap<>();

    public MigratedDatabases(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** The same for every Service of the function. */
    public Database of(String function) {
        return migrated.computeIfAbsent(function, this::migrate);
    }

    private Database migrate(String function) {
        Database database = postgres.database(function.replace('-', '_'));
        try {
            Migrations.migrate(function, database.r2dbcUrl(), database.username(), database.password());
            return database;
        } catch (FlywayException e) {
            throw new StartException(
                    "the kept data of " + function + " does not fit this version; `make reset` empties it ("
                            + String.valueOf(e.getMessage()).lines().limit(2).collect(Collectors.joining(" ")) + ")",
                    e);
        }
    }
}
