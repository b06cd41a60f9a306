package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import dev.kiosk.proving.shop.Call;
import dev.kiosk.proving.shop.JsonHttp;
import dev.kiosk.proving.shop.Patience;
import dev.kiosk.proving.shop.Wait;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ten to two thousand customers who follow their orders, on one process of the public face. */
public final class ManyStreams implements Part {

    private static final String FIGURE = "streams";
    private static final String PUBLIC_FACE = "storefront-fn";
    private static final int ORDERS = 100;
    private static final int NEWS = 50;
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(2), Duration.ofMillis(20), Duration.ofMillis(20));
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)");
    private static final double MIB = 1024 * 1024;

    private final BenchShop shop;
    private final List<Integer> counts;
    private final Duration quiet;
    private int sent;

    /**
     * @param counts how many at once
     * @param quiet how long nothing happens while the cost of waiting is measured
     */
    public ManyStreams(BenchShop shop, List<Integer> counts, Duration quiet) {
        this.shop = shop;
        this.counts = List.copyOf(counts);
        this.quiet = quiet;
    }

    @Override
    public String name() {
        return FIGURE;
    }

    @Override
    public List<Reading> measure() {
        List<Bought> orders = new Orders(shop.platform()).place(ORDERS);
        List<Reading> readings = new ArrayList<>();
        try (JsonHttp http = new JsonHttp(Patience.of(Duration.ofMinutes(1)))) {
            for (int streams : counts) {
                readings.add(Measuring.of(FIGURE, Map.of("streams", Integer.toString(streams)))
                        .run(1, () -> numbers(streams, orders, http)));
            }
        }
        return readings;
    }

    private Map<String, Double> numbers(int streams, List<Bought> orders, JsonHttp http) throws InterruptedException {
        News news = new News();
        AtomicInteger open = new AtomicInteger();
        List<Follower> followers = new ArrayList<>();
        Map<String, Double> numbers = new TreeMap<>();
        try {
            long began = System.nanoTime();
            for (int i = 0; i < streams; i++) {
                Follower follower =
                        new Follower(shop.uri(PUBLIC_FACE), orders.get(i % orders.size()), open, news::heard);
                followers.add(follower);
                Thread.startVirtualThread(follower);
            }
            await("every stream is open", () -> open.get() >= streams);
            numbers.put("openSeconds", (System.nanoTime() - began) / 1e9);
            waiting(http, numbers);
            telling(streams, orders, http, news, numbers);
            numbers.put("openAtTheEnd", (double) open.get());
            return numbers;
        } finally {
            followers.forEach(Follower::leave);
        }
    }

    private void waiting(JsonHttp http, Map<String, Double> numbers) throws InterruptedException {
        Usage before = usage();
        Thread.sleep(quiet);
        Usage after = usage();
        numbers.put("cpuPercent", 100 * (after.cpuSeconds() - before.cpuSeconds()) / quiet.toSeconds());
        numbers.put("rssMib", after.rssMib());
        numbers.put("heapMib", heap(http));
    }

    private void telling(int streams, List<Bought> orders, JsonHttp http, News news, Map<String, Double> numbers)
            throws InterruptedException {
        int followed = Math.min(streams, orders.size());
        int each = streams / followed;
        for (int i = 0; i < NEWS; i++) {
            tell(orders.get(i % followed), http, news);
            Thread.sleep(100);
        }
        await("everybody was told", () -> news.count() >= NEWS * each);
        numbers.put("told", (double) news.count());
        numbers.put("toldP50Millis", news.millis(0.5));
        numbers.put("toldP99Millis", news.millis(0.99));
    }

    /** As a broker would: something that moves no order. */
    private void tell(Bought order, JsonHttp http, News news) {
        String code = "news-" + ++sent;
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "/kiosk/order-fn", "type": "dev.kiosk.payment.failed.v1",
                 "data": {"orderId": "%s", "paymentId": "%s", "amount": 100, "currency": "GBP", "code": "%s"}}
                """.formatted(UUID.randomUUID(), order.orderId(), UUID.randomUUID(), code);
        URI events = shop.uri("storefront-fn-events").resolve("/events");
        news.sent(code);
        http.tell(Call.json("POST", events, event).with("content-type", "application/cloudevents+json"));
    }

    private Usage usage() {
        return Objects.requireNonNull(shop.footprint().parts().get(PUBLIC_FACE));
    }

    /** What is used of it, garbage included. */
    private double heap(JsonHttp http) {
        String metrics = http.tell(
                Call.get(shop.uri(PUBLIC_FACE).resolve("/actuator/prometheus")).with("accept", "text/plain"));
        Matcher pools = HEAP.matcher(metrics);
        double bytes = 0;
        while (pools.find()) {
            bytes += Double.parseDouble(pools.group(1));
        }
        return bytes / MIB;
    }

    private static void await(String what, BooleanSupplier done) {
        Wait wait = PATIENCE.start();
        while (!done.getAsBoolean()) {
            if (!wait.pause()) {
                throw new MeasurementFailedException("after " + PATIENCE.limit() + " it is not so that " + what);
            }
        }
    }
}
