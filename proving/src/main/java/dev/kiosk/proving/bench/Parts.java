package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All parts that are measured on one shop, in the order in which they do not disturb each other. */
final class Parts {
    private Parts() {}

    static List<Part> of(
            BenchShop shop, Baseline baseline, Pace pace, List<Integer> users, @Nullable Path data, Path root) {
        List<Baskets> baskets = List.of(Baskets.single(), data == null ? Baskets.synthetic() : Baskets.retail(data));
        WholeOrders orders = new WholeOrders(shop, pace, baskets, users);
        Events events = new Events(shop, pace);
        return List.of(
                new Part(
                        "machine",
                        () -> IntStream.rangeClosed(1, pace.times())
                                .mapToObj(run -> baseline.read(
                                        run, pace.warmUp(), pace.time().dividedBy(2)))
                                .toList()),
                new Part("memory", new Memory(shop, pace, orders)::measure),
                new Part("orders", orders::measure),
                new Part("reservations", events::reservations),
                new Part("handling", events::handling),
                new Part("catalogue", new ProductReads(shop, pace)::measure),
                new Part("growth", () -> {
                    List<Reading> readings = new ArrayList<>(events.growth());
                    readings.addAll(orders.growth(new PastOrders(shop.databases())));
                    return readings;
                }),
                new Part(
                        "streams",
                        new ManyStreams(shop, pace.streamCounts(), pace.time().multipliedBy(2))::measure),
                new Part("inside", new Inside(root, shop.work(), pace)::measure));
    }
}
