package dev.kiosk.storefront.testing;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.RecordingBroker;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.StorefrontFunction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** The storefront on a port of its own, started as a host would start it, with a broker that remembers. */
public record StorefrontServer(ConfigurableApplicationContext context) implements AutoCloseable {

    public static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** The one that tests share which do not disturb each other: every test uses SKUs of its own. */
    public static StorefrontServer shared() {
        return Shared.SERVER;
    }

    public static StorefrontServer start(TestDatabase database, String... settings) {
        List<String> args = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + database.username(),
                "--spring.r2dbc.password=" + database.password(),
                "--kiosk.storefront.access-secret=" + SECRET));
        args.addAll(List.of(settings));
        if (args.stream().noneMatch(setting -> setting.startsWith("--kiosk.storefront.face="))) {
            args.add("--kiosk.storefront.face=both");
        }
        SpringApplication application = FunctionApplication.of("storefront-fn", StorefrontFunction.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(RecordingBroker.class));
        return new StorefrontServer(application.run(args.toArray(String[]::new)));
    }

    public RecordingBroker broker() {
        return context.getBean(RecordingBroker.class);
    }

    public EventClient events() {
        return EventClient.at(uri("/events"));
    }

    public Shop shop() {
        return new Shop(this);
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** A number from the database. */
    public long number(String sql) {
        return Objects.requireNonNull(context.getBean(DatabaseClient.class)
                .sql("select cast((" + sql + ") as bigint) as n")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block());
    }

    /** A text from the database. */
    public String text(String sql) {
        return Objects.requireNonNull(context.getBean(DatabaseClient.class)
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .one()
                .block());
    }

    public void execute(String sql) {
        context.getBean(DatabaseClient.class).sql(sql).then().block();
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final StorefrontServer SERVER = start(TestDatabase.migrated("storefront-fn"));
    }
}
