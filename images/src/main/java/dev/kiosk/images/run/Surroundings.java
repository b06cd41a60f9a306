package dev.kiosk.images.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a function needs around it: a migrated database, and somebody who takes its events. */
public final class Surroundings implements AutoCloseable {

    private static final String SECRET = "only-for-training-0123456789abcdef";

    private final EmptyDatabase database;
    private final AnyBroker broker;

    private Surroundings(EmptyDatabase database, AnyBroker broker) {
        this.database = database;
        this.broker = broker;
    }

    /** @param program the arguments of {@code java} that start the function */
    public static Surroundings of(List<String> program) throws IOException, SQLException {
        Surroundings surroundings = new Surroundings(EmptyDatabase.start(), AnyBroker.start());
        surroundings.migrate(program);
        return surroundings;
    }

    /** The variables that the function is started with, but for its port. */
    public Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("SPRING_R2DBC_URL", database.r2dbcUrl()),
                Map.entry("SPRING_R2DBC_USERNAME", EmptyDatabase.ROLE),
                Map.entry("SPRING_R2DBC_PASSWORD", EmptyDatabase.PASSWORD),
                Map.entry("KIOSK_FN_BROKER_URL", broker.uri().toString()),
                Map.entry("KIOSK_FN_METRICS_PORT", "0"),
                Map.entry("KIOSK_ORDER_TRYING", "true"),
                Map.entry("KIOSK_STOREFRONT_FACE", "both"),
                Map.entry("KIOSK_STOREFRONT_ACCESSSECRET", SECRET),
                Map.entry("KIOSK_BACKOFFICE_OPEN", "true"),
                Map.entry("KIOSK_BACKOFFICE_FUNCTIONS_PATIENCE", "1s"),
                Map.entry("KIOSK_WEBHOOK_SIGNINGSECRET", SECRET),
                Map.entry("KIOSK_WEBHOOK_ALLOWPRIVATE", "true"));
    }

    private void migrate(List<String> program) throws IOException {
        List<String> arguments = new ArrayList<>(program);
        arguments.add("migrate");
        int status = JavaProcess.start(environment(), arguments).await();
        if (status != 0) {
            throw new IllegalStateException("migrate ended with status " + status);
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
        database.close();
    }
}
