package dev.kiosk.webhook.testing;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.webhook.WebhookFunction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** The function on a port of its own, started as a host would start it. */
public record WebhookServer(ConfigurableApplicationContext context) implements AutoCloseable {

    public static final String SECRET = "0123456789abcdef0123456789abcdef";

    public static WebhookServer start(String... settings) {
        return start(TestDatabase.migrated(WebhookFunction.NAME), settings);
    }

    public static WebhookServer start(TestDatabase database, String... settings) {
        List<String> args = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + database.username(),
                "--spring.r2dbc.password=" + database.password(),
                "--kiosk.webhook.signing-secret=" + SECRET));
        args.addAll(List.of(settings));
        return new WebhookServer(FunctionApplication.of(WebhookFunction.NAME, WebhookFunction.class)
                .run(args.toArray(String[]::new)));
    }

    public EventClient events() {
        return EventClient.at(uri("/events"));
    }

    public Reply get(String path) {
        return Reply.of(HttpCalls.get(uri(path), Map.of()));
    }

    public Reply send(String method, String path, String body) {
        return Reply.of(HttpCalls.send(method, uri(path), body, Map.of()));
    }

    public void sweep() {
        send("POST", "/sweep", "").expect(200);
    }

    /** A number from the database. */
    public long number(String sql) {
        return Objects.requireNonNull(context.getBean(DatabaseClient.class)
                .sql("select cast((" + sql + ") as bigint) as n")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block());
    }

    public void execute(String sql) {
        context.getBean(DatabaseClient.class).sql(sql).then().block();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
