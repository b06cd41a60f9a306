package dev.kiosk.fn.sample;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.RecordingBroker;
import dev.kiosk.fn.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** The sample function, started on a port of its own as a host would start it. */
public record SampleServer(ConfigurableApplicationContext context) implements AutoCloseable {

    /** With a {@link RecordingBroker}. */
    public static SampleServer start(TestDatabase database, String... settings) {
        return start(
                database,
                context -> ((GenericApplicationContext) context).registerBean(RecordingBroker.class),
                List.of(settings));
    }

    /** With a broker that is reached over HTTP. */
    public static SampleServer start(TestDatabase database, URI ingress, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--kiosk.fn.broker-url=" + ingress);
        return start(database, context -> {}, all);
    }

    private static SampleServer start(
            TestDatabase database,
            ApplicationContextInitializer<ConfigurableApplicationContext> broker,
            List<String> settings) {
        List<String> args = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + database.username(),
                "--spring.r2dbc.password=" + database.password()));
        args.addAll(settings);
        SpringApplication application = FunctionApplication.of(SampleFunction.NAME, SampleFunction.class);
        application.addInitializers(broker);
        return new SampleServer(application.run(args.toArray(String[]::new)));
    }

    public RecordingBroker broker() {
        return context.getBean(RecordingBroker.class);
    }

    public EventClient events() {
        return EventClient.at(uri("/events"));
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** What was written for an order. */
    public List<String> effects(Object orderId) {
        return Objects.requireNonNull(context.getBean(DatabaseClient.class)
                .sql("select what from effect where order_id = :id")
                .bind("id", orderId.toString())
                .map(row -> Objects.requireNonNull(row.get("what", String.class)))
                .all()
                .collectList()
                .block());
    }

    /** How many events of a type came to an outcome. */
    public long measured(String type, String outcome) {
        return context.getBean(MeterRegistry.class)
                .timer("kiosk.events", "type", type, "outcome", outcome)
                .count();
    }

    /** Of a connection to the database. */
    public String setting(String name) {
        return Objects.requireNonNull(context.getBean(DatabaseClient.class)
                .sql("select current_setting(:name) as setting")
                .bind("name", name)
                .map(row -> Objects.requireNonNull(row.get("setting", String.class)))
                .one()
                .block());
    }

    public long count(String table) {
        return Objects.requireNonNull(context.getBean(DatabaseClient.class)
                .sql("select count(*) as n from " + table)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block());
    }

    @Override
    public void close() {
        context.close();
    }
}
