package dev.kiosk.proving.bench;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Ranks;
import dev.kiosk.proving.report.Reading;
import dev.kiosk.proving.shop.Call;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.Checkout;
import dev.kiosk.proving.shop.Goods.Product;
import dev.kiosk.proving.shop.ShopClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ten to two thousand customers who follow their orders, on one process of the public face. */
final class ManyStreams {
    private static final String PUBLIC_FACE = "storefront-fn";
    private static final String SKU = "BENCH-FOLLOWED";
    private static final int ORDERS = 100;
    private static final int NEWS = 50;
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(2), Duration.ofMillis(20));
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
    ManyStreams(BenchShop shop, List<Integer> counts, Duration quiet) {
        this.shop = shop;
        this.counts = List.copyOf(counts);
        this.quiet = quiet;
    }

    /** How long news takes from where it is told to who follows. */
    private static final class News {
        private static final Pattern CODE = Pattern.compile("news-[0-9]+");

        private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
        private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

        void heard(String data) {
            Matcher code = CODE.matcher(data);
            Long at = code.find() ? sentAt.get(code.group()) : null;
            if (at != null) {
                millis.add((System.nanoTime() - at) / 1e6);
            }
        }

        double millis(double share) {
            return Ranks.at(share, millis.stream().mapToDouble(one -> one).toArray());
        }
    }

    List<Reading> measure() {
        List<Cart.Ordered> orders = placeOrders();
        return counts.stream()
                .map(streams -> Reading.take(
                        "streams", Map.of("streams", Integer.toString(streams)), 1, () -> numbers(streams, orders)))
                .toList();
    }

    private List<Cart.Ordered> placeOrders() {
        ShopClient client = shop.client();
        client.importProducts(List.of(Product.of(SKU, "Thing to follow", 250)));
        client.importStock(Map.of(SKU, 1_000_000));
        return IntStream.range(0, ORDERS)
                .mapToObj(i -> {
                    String cart = client.openCart().required().text("cartId");
                    client.fillCart(cart, Map.of(SKU, 1)).required();
                    Checkout checkout = new Checkout(
                            cart,
                            new Checkout.Customer("Ada Lovelace", "ada@example.org"),
                            Checkout.Address.LONDON,
                            "tok_authorise");
                    return client.checkOut(checkout, UUID.randomUUID().toString())
                            .as(Cart.Ordered.class);
                })
                .toList();
    }

    private Map<String, Double> numbers(int streams, List<Cart.Ordered> orders) throws InterruptedException {
        News news = new News();
        AtomicInteger open = new AtomicInteger();
        Map<String, Double> numbers = new TreeMap<>();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            long began = System.nanoTime();
            for (int i = 0; i < streams; i++) {
                Thread.startVirtualThread(
                        new Follower(http, shop.uri(PUBLIC_FACE), orders.get(i % orders.size()), open, news::heard));
            }
            await("every stream is open", () -> open.get() >= streams);
            numbers.put("openSeconds", (System.nanoTime() - began) / 1e9);
            waiting(numbers);
            telling(streams, orders, news, numbers);
            numbers.put("openAtTheEnd", (double) open.get());
            return numbers;
        } finally {
            http.shutdownNow();
        }
    }

    private void waiting(Map<String, Double> numbers) throws InterruptedException {
        Footprint.Usage before = shop.footprint().of(PUBLIC_FACE);
        Thread.sleep(quiet);
        Footprint.Usage after = shop.footprint().of(PUBLIC_FACE);
        numbers.put("cpuPercent", 100 * (after.cpuSeconds() - before.cpuSeconds()) / quiet.toSeconds());
        numbers.put("rssMib", after.rssMib());
        numbers.put("heapMib", heap());
    }

    private void telling(int streams, List<Cart.Ordered> orders, News news, Map<String, Double> numbers)
            throws InterruptedException {
        int followed = Math.min(streams, orders.size());
        int each = streams / followed;
        for (int i = 0; i < NEWS; i++) {
            tell(orders.get(i % followed), news);
            Thread.sleep(100);
        }
        await("everybody was told", () -> news.millis.size() >= NEWS * each);
        numbers.put("told", (double) news.millis.size());
        numbers.put("toldP50Millis", news.millis(0.5));
        numbers.put("toldP99Millis", news.millis(0.99));
    }

    /** As a broker would: something that moves no order. */
    private void tell(Cart.Ordered order, News news) {
        String code = "news-" + ++sent;
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "/kiosk/order-fn", "type": "dev.kiosk.payment.failed.v1",
                 "data": {"orderId": "%s", "paymentId": "%s", "amount": 100, "currency": "GBP", "code": "%s"}}
                """.formatted(UUID.randomUUID(), order.orderId(), UUID.randomUUID(), code);
        URI events = shop.uri("storefront-fn-events").resolve("/events");
        news.sentAt.put(code, System.nanoTime());
        shop.http()
                .send(Call.json("POST", events, event).with("content-type", "application/cloudevents+json"))
                .required();
    }

    /** What is used of it, garbage included. */
    private double heap() {
        URI metrics = shop.metrics(PUBLIC_FACE);
        Matcher pools = HEAP.matcher(shop.http()
                .send(Call.get(metrics).with("accept", "text/plain"))
                .required()
                .text());
        double bytes = 0;
        while (pools.find()) {
            bytes += Double.parseDouble(pools.group(1));
        }
        return bytes / MIB;
    }

    private static void await(String what, BooleanSupplier done) {
        if (!PATIENCE.until(done)) {
            throw new MeasurementFailedException("after " + PATIENCE.limit() + " it is not so that " + what);
        }
    }
}
