package dev.kiosk.local.newfunction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.db.Migrations;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.local.function.FunctionMain;
import dev.kiosk.local.manifest.EnvValue;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.Subscription;
import dev.kiosk.ops.chart.ManifestFiles;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

class NewFunctionIT {

    private static final String NAME = "loyalty-fn";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    @Test
    void answersTenWithElevenAndCountsAnOrderThatWasConfirmed() throws Exception {
        ProjectCopy project = made();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        URL classes = project.compiled(NAME).toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            try (ConfigurableApplicationContext function = started(loader)) {
                String address = "http://localhost:" + function.getEnvironment().getProperty("local.server.port");
                assertThat(post(address + "/api/next", "{\"number\": 10}").body())
                        .isEqualTo("{\"number\":11}");
                assertThat(confirm(address).statusCode()).isEqualTo(202);
                assertThat(confirm(address).statusCode()).isEqualTo(202);
                assertThat(get(address + "/api/confirmed-orders").body()).isEqualTo("{\"number\":1}");
                assertThat(function.getBean(EventSubscriptions.class).types())
                        .containsExactlyElementsOf(List.of("dev.kiosk.order.confirmed.v1"));

                assertThat(replay(address, manifests(project))).isEqualTo("{\"outcome\":\"taken\",\"code\":202}");
                assertThat(get(address + "/api/confirmed-orders").body()).isEqualTo("{\"number\":2}");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void isInTheManifestsAndTheBuildAndThePages() throws Exception {
        Manifests manifests = manifests(made());

        assertThat(manifests.services())
                .filteredOn(service -> service.name().equals(NAME))
                .extracting(FunctionService::function)
                .containsExactly(NAME);
        assertThat(manifests.subscriptions())
                .filteredOn(trigger -> trigger.subscriber().equals(new Destination.OfService(NAME, "/events")))
                .extracting(Subscription::name)
                .containsExactly(NAME);
        assertThat(manifests.pings())
                .extracting(ping -> ping.sink())
                .contains(new Destination.OfService(NAME, "/sweep"));
        assertThat(text("pom.xml")).contains("<module>" + NAME + "</module>", "<artifactId>" + NAME + "</artifactId>");
        assertThat(text("local/pom.xml")).contains("<artifactId>" + NAME + "</artifactId>");
        assertThat(text("helm/kiosk/files/routing.yaml")).endsWith(NAME + ":\n  - order.confirmed\n");
        assertThat(text("README.md"))
                .contains("| `order.confirmed` | order-fn | inventory-fn, storefront-fn, webhook-fn, " + NAME + " |");
        assertThat(text("docs/kn.md")).contains("kn service create " + NAME);
    }

    @Test
    void makesOneAfterTheOther() throws Exception {
        ProjectCopy project = made();

        assertThat(project.newFunction("gift-fn")).isEmpty();
        assertThat(manifests(project).services())
                .extracting(FunctionService::name)
                .contains(NAME, "gift-fn");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            order-fn,      order-fn is taken
            storefront-fn, storefront-fn is taken
            Loyalty-fn,    a function's name is one lower-case word and -fn
            loyalty,       a function's name is one lower-case word and -fn
            ../evil-fn,    a function's name is one lower-case word and -fn
            """)
    void aNameThatCannotBeIsOneLineAndChangesNothing(String name, String said) throws Exception {
        ProjectCopy project = ProjectCopy.in(folder);
        List<String> before = project.texts();

        assertThat(project.newFunction(name)).startsWith(said).doesNotContain("\n");
        assertThat(project.texts()).isEqualTo(before);
    }

    /** What order-fn answers to the wish that a dead letter of the function's be delivered again. */
    private static String replay(String address, Manifests manifests) throws IOException, InterruptedException {
        FunctionService orders = manifests.services().stream()
                .filter(service -> service.name().equals("order-fn"))
                .findFirst()
                .orElseThrow();
        EnvValue subscribers = Objects.requireNonNull(orders.env().get("KIOSK_ORDER_DEADLETTERS_SUBSCRIBERS"));
        try (ConfigurableApplicationContext order = run(
                FunctionApplication.of("order-fn", FunctionMain.of(orders)),
                "order-fn",
                "--kiosk.order.trying=true",
                "--kiosk.order.dead-letters.subscribers="
                        + ((EnvValue.Literal) subscribers)
                                .value()
                                .replace("http://" + NAME + ".kiosk.svc.cluster.local", address))) {
            String sink = "http://localhost:" + order.getEnvironment().getProperty("local.server.port");
            send(HttpRequest.newBuilder(URI.create(sink + "/dead-letters"))
                    .header("Content-Type", "application/cloudevents+json")
                    .POST(BodyPublishers.ofString("""
                            {"specversion": "1.0", "id": "by-hand-2", "source": "/kiosk/order-fn", "type": "dev.kiosk.order.confirmed.v1",
                             "knativeerrordest": "%s/events", "data": {"orderId": "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a12", "version": 3}}
                            """.formatted(address))));
            String letters = get(sink + "/api/dead-letters").body();
            String id = letters.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
            return post(sink + "/api/dead-letters/" + id + "/replay", "").body();
        }
    }

    /** As `make manifests` makes them. */
    private static Manifests manifests(ProjectCopy project) {
        Path knative = project.folder().resolve("knative");
        ManifestFiles.write(project.folder().resolve("helm/kiosk"), knative);
        return Manifests.load(knative);
    }

    private ProjectCopy made() throws IOException, ReflectiveOperationException {
        ProjectCopy project = ProjectCopy.in(folder);
        assertThat(project.newFunction(NAME)).isEmpty();
        return project;
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static ConfigurableApplicationContext started(ClassLoader loader) throws ClassNotFoundException {
        SpringApplication application =
                FunctionApplication.of(NAME, loader.loadClass("dev.kiosk.loyalty.LoyaltyFunction"));
        application.setResourceLoader(new DefaultResourceLoader(loader));
        return run(application, NAME);
    }

    private static ConfigurableApplicationContext run(SpringApplication function, String name, String... more) {
        Database database = TestPostgres.database();
        Migrations.migrate(name, database.r2dbcUrl(), database.username(), database.password());
        return function.run(Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                                "--spring.r2dbc.username=" + database.username(),
                                "--spring.r2dbc.password=" + database.password()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** The same event each time. */
    private static HttpResponse<String> confirm(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/events"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString("""
                        {"specversion": "1.0", "id": "by-hand-1", "source": "/kiosk/order-fn", "type": "dev.kiosk.order.confirmed.v1",
                         "data": {"orderId": "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11", "version": 3}}
                        """)));
    }

    private static HttpResponse<String> post(String uri, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(uri)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }
}
