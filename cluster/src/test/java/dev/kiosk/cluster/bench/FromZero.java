package dev.kiosk.cluster.bench;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Buyer;
import dev.kiosk.cluster.shop.Http;
import dev.kiosk.cluster.shop.Shop;
import dev.kiosk.cluster.shop.Stream;
import dev.kiosk.proving.report.Reading;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the first customer waits for, and what it costs that she came. */
final class FromZero {

    private static final List<String> INNER = List.of("order-fn", "inventory-fn", "storefront-fn-events");
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1000;

    private final Shop shop;
    private final BareFunction bare;

    FromZero(Shop shop, BareFunction bare) {
        this.shop = shop;
        this.bare = bare;
    }

    List<Reading> measure(int run) {
        List<Reading> readings = new ArrayList<>();
        bare.awaitZero();
        shop.awaitZero();
        readings.add(Reading.take("bare", Map.of(), run, () -> Map.of("firstByteSeconds", firstByte(bare.address()))));
        try (CpuWatch cpu = new CpuWatch()) {
            readings.add(Reading.take("all-asleep", Map.of(), run, this::firstOrder));
            readings.add(Reading.take("ready", Map.of(), run, this::readyAfterStart));
            shop.awaitZero();
            readings.add(Reading.take("start-cpu", Map.of(), run, () -> used(cpu)));
        }
        readings.add(Reading.take("shop-awake", Map.of(), run, this::orderOfWhoIsThere));
        shop.awaitZero();
        try (CpuWatch cpu = new CpuWatch()) {
            readings.add(Reading.take("sweeps", Map.of(), run, () -> {
                INNER.forEach(this::sweep);
                shop.awaitZero();
                return used(cpu);
            }));
        }
        return readings;
    }

    private Map<String, Double> firstOrder() throws Exception {
        long start = System.nanoTime();
        double page = firstByte(shop.address());
        Buyer.Bought order = shop.sells(1);
        double accepted = since(start);
        new Stream(shop, order).until("order.confirmed"::equals);
        return Map.of("firstByteSeconds", page, "acceptedSeconds", accepted, "confirmedSeconds", since(start));
    }

    /** Only the shop is awake: she has looked at a page. */
    private Map<String, Double> orderOfWhoIsThere() throws Exception {
        firstByte(shop.address());
        long start = System.nanoTime();
        Buyer.Bought order = shop.sells(2);
        new Stream(shop, order).until("order.confirmed"::equals);
        return Map.of("confirmedSeconds", since(start));
    }

    /** From the function's own word that it has started to Kubernetes's that the pod is ready, which is in whole seconds. */
    private Map<String, Double> readyAfterStart() {
        Wait.until(
                "all pods ready",
                () -> Pods.ofServices(shop.namespace()).stream().allMatch(Pods::isReady));
        double worst = Pods.ofServices(shop.namespace()).stream()
                .mapToDouble(FromZero::readyAfterStart)
                .max()
                .orElseThrow();
        return Map.of("latestSeconds", worst);
    }

    private static double readyAfterStart(Pod pod) {
        String log = Cluster.client()
                .pods()
                .resource(pod)
                .inContainer("user-container")
                .usingTimestamps()
                .getLog();
        Instant started = log.lines()
                .filter(line -> line.contains(": Started "))
                .map(line -> Instant.parse(line.substring(0, line.indexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no start in the log of " + pod.getMetadata().getName()));
        Instant ready = pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Ready"))
                .map(condition -> Instant.parse(condition.getLastTransitionTime()))
                .findFirst()
                .orElseThrow();
        return Math.max(0, Duration.between(started, ready).toMillis() / MILLIS);
    }

    private void sweep(String service) {
        Http.insist(() -> HttpRequest.newBuilder(shop.inside(service).resolve("/sweep"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private Map<String, Double> used(CpuWatch cpu) {
        Map<String, Double> used = new TreeMap<>();
        INNER.forEach(service -> used.put("cpuSeconds." + service, cpu.ofService(shop.namespace(), service)));
        used.put("cpuSeconds.storefront-fn", cpu.ofService(shop.namespace(), "storefront-fn"));
        return used;
    }

    private static double firstByte(URI address) throws Exception {
        long start = System.nanoTime();
        int status = Http.send(HttpRequest.newBuilder(address)).statusCode();
        if (status != 200) {
            throw new IllegalStateException(address + " answered " + status);
        }
        return since(start);
    }

    static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
