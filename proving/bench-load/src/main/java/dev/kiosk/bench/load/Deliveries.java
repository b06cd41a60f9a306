package dev.kiosk.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A broker: delivers {@code order.placed}, each of an order of its own for one unit of a SKU, of which each line of the input
 * has one. {@code -Dload.mode} is {@code binary} or {@code structured}; {@code -Dload.kind} is {@code new},
 * {@code duplicate} (each user delivers one event again and again) or {@code refused} (the data violates its schema);
 * {@code -Dload.reply} is the type that the answer has to have, where it has one.
 */
public final class Deliveries extends Simulation {

    private static final String TYPE = "dev.kiosk.order.placed.v1";
    private static final int BAD_REQUEST = 400;

    private final LoadSettings settings = LoadSettings.given();
    private final String kind = LoadSettings.given("kind");
    private final String reply = LoadSettings.given("reply");
    private final List<String> skus = settings.lines();
    private final Recorder recorder = new Recorder();
    private final ClosingTime closing = new ClosingTime(settings.time());

    public Deliveries() {
        setUp(scenario("deliveries")
                        .exec(asLongAs(session -> closing.isStillOpen())
                                .on(exec(this::begin).exec(delivery()).exec(this::finish)))
                        .injectOpen(atOnceUsers(settings.users())))
                .protocols(http.baseUrl(settings.target()));
    }

    @Override
    public void after() {
        recorder.write(settings.output());
    }

    private HttpRequestActionBuilder delivery() {
        HttpRequestActionBuilder post = http("event").post("/events");
        HttpRequestActionBuilder sent = LoadSettings.given("mode").equals("binary")
                ? post.header("Content-Type", "application/json")
                        .header("ce-specversion", "1.0")
                        .header("ce-id", "#{id}")
                        .header("ce-source", "/kiosk/order-fn")
                        .header("ce-type", TYPE)
                        .header("ce-subject", "#{order}")
                        .header("ce-partitionkey", "#{order}")
                        .body(StringBody("#{data}"))
                : post.header("Content-Type", "application/cloudevents+json").body(StringBody("""
                                {"specversion":"1.0","id":"#{id}","source":"/kiosk/order-fn","type":"%s",\
                                "subject":"#{order}","partitionkey":"#{order}","data":#{data}}""".formatted(TYPE)));
        return reply.isEmpty()
                ? sent.check(status().is(BAD_REQUEST))
                : sent.check(
                        status().is(200),
                        io.gatling.javaapi.http.HttpDsl.header("ce-type").is(reply));
    }

    private Session begin(Session session) {
        Session told = kind.equals("duplicate") && session.contains("id") ? session : another(session);
        return told.markAsSucceeded().set("began", System.nanoTime());
    }

    private Session another(Session session) {
        String order = UUID.randomUUID().toString();
        String sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
        String quantity = kind.equals("refused") ? "0" : "1";
        return session.set("id", UUID.randomUUID().toString())
                .set("order", order)
                .set("data", """
                        {"orderId":"%s","version":1,"lines":[{"sku":"%s","quantity":%s}],\
                        "expiresAt":"2099-01-01T00:00:00Z"}""".formatted(order, sku, quantity));
    }

    private Session finish(Session session) {
        long began = session.getLong("began");
        long now = System.nanoTime();
        recorder.add(
                new Recorder.Result(began, now, Duration.ofNanos(now - began), session.isFailed() ? "failed" : "ok"));
        return session;
    }
}
