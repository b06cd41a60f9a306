package dev.kiosk.bench.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Readers: each line of the input is a path that is asked for. */
public final class Requests extends Simulation {

    private final LoadSettings settings = LoadSettings.given();
    private final List<String> paths = settings.lines();
    private final AtomicLong next = new AtomicLong();
    private final Recorder recorder = new Recorder();
    private final ClosingTime closing = new ClosingTime(settings.time());

    public Requests() {
        setUp(scenario("requests")
                        .exec(asLongAs(session -> closing.isStillOpen())
                                .on(exec(this::begin)
                                        .exec(http("get").get("#{path}").check(status().is(200)))
                                        .exec(this::finish)))
                        .injectOpen(atOnceUsers(settings.users())))
                .protocols(http.baseUrl(settings.target())
                        .acceptHeader("application/json")
                        .disableCaching());
    }

    @Override
    public void after() {
        recorder.write(settings.output());
    }

    private Session begin(Session session) {
        return session.markAsSucceeded()
                .set("path", paths.get((int) (next.getAndIncrement() % paths.size())))
                .set("began", System.nanoTime());
    }

    private Session finish(Session session) {
        long began = session.getLong("began");
        long now = System.nanoTime();
        recorder.add(
                new Recorder.Result(began, now, Duration.ofNanos(now - began), session.isFailed() ? "failed" : "ok"));
        return session;
    }
}
