package dev.kiosk.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Customers: a cart, its lines, the checkout, and looking until the order is confirmed. Each line of the input is a cart. */
public final class WholeOrders extends Simulation {

    private static final Set<String> UNDER_WAY = Set.of("submitted", "placed", "reserved");
    private static final String MADE = "made";
    private static final int AT_LEAST = 2;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final LoadSettings settings = LoadSettings.given();
    private final List<String> baskets = settings.lines();
    private final AtomicLong next = new AtomicLong();
    private final Recorder recorder = new Recorder();
    private final Pacer pacer = new Pacer();
    private final ClosingTime closing = new ClosingTime(settings.time());

    public WholeOrders() {
        setUp(scenario("whole orders")
                        .exec(asLongAs(this::goesOn)
                                .on(exec(this::begin)
                                        .exec(exitBlockOnFail().on(cart(), checkout(), follow()))
                                        .exec(this::finish)))
                        .injectOpen(atOnceUsers(settings.users())))
                .protocols(http.baseUrl(settings.target())
                        .acceptHeader("application/json")
                        .contentTypeHeader("application/json"));
    }

    @Override
    public void after() {
        recorder.write(settings.output());
    }

    /** On a machine that is so slow that the first order takes longer than all the time, everybody makes a second one. */
    private boolean goesOn(Session session) {
        return closing.isStillOpen() || made(session) < AT_LEAST;
    }

    private static int made(Session session) {
        return session.contains(MADE) ? session.getInt(MADE) : 0;
    }

    private Session begin(Session session) {
        String basket = baskets.get((int) (next.getAndIncrement() % baskets.size()));
        return session.markAsSucceeded()
                .set("lines", basket)
                .set("key", UUID.randomUUID().toString())
                .set("status", "submitted")
                .set("looks", 0)
                .set("answered", 0L)
                .set("began", System.nanoTime());
    }

    private static ChainBuilder cart() {
        return exec(http("cart")
                        .post("/api/carts")
                        .check(status().is(201), jsonPath("$.cartId").saveAs("cart")))
                .exec(http("lines")
                        .put("/api/carts/#{cart}/lines")
                        .body(StringBody("#{lines}"))
                        .check(status().is(200)));
    }

    private static ChainBuilder checkout() {
        return exec(session -> session.set("clicked", System.nanoTime()))
                .exec(http("checkout")
                        .post("/api/checkout")
                        .header("Idempotency-Key", "#{key}")
                        .body(StringBody("""
                                {"cartId":"#{cart}","customer":{"name":"Ada Lovelace","email":"ada@example.com"},\
                                "shippingAddress":{"line1":"12 St James Square","city":"London","postcode":"SW1Y 4JH",\
                                "country":"GB"},"paymentToken":"tok_authorise"}"""))
                        .check(
                                status().is(202),
                                jsonPath("$.orderId").saveAs("order"),
                                jsonPath("$.accessToken").saveAs("token")))
                .exec(session -> session.set("answered", System.nanoTime() - session.getLong("clicked")));
    }

    private ChainBuilder follow() {
        return asLongAs(this::isUnderWay)
                .on(pause(session -> pacer.beforeLook(session.getInt("looks")))
                        .exec(http("order")
                                .get("/api/orders/#{order}")
                                .header("Authorization", "Bearer #{token}")
                                .check(status().is(200), jsonPath("$.status").saveAs("status")))
                        .exec(session -> session.set("looks", session.getInt("looks") + 1)));
    }

    private boolean isUnderWay(Session session) {
        return !session.isFailed()
                && UNDER_WAY.contains(session.<String>get("status"))
                && System.nanoTime() < session.getLong("began") + PATIENCE_NANOS;
    }

    private Session finish(Session session) {
        long now = System.nanoTime();
        long answered = session.getLong("answered");
        if (!session.isFailed() && session.contains("clicked")) {
            pacer.took(now - session.getLong("clicked") - answered);
        }
        recorder.add(new Recorder.Result(session.getLong("began"), now, Duration.ofNanos(answered), outcome(session)));
        return session.set(MADE, made(session) + 1);
    }

    private static String outcome(Session session) {
        String status = session.getString("status");
        return session.isFailed() ? "failed" : "confirmed".equals(status) ? "ok" : String.valueOf(status);
    }
}
