package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Generator;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All parts that are measured on one shop, in the order in which they do not disturb each other. */
public final class Parts {

    private Parts() {}

    public static List<Part> of(
            BenchShop shop,
            Generator generator,
            Baseline baseline,
            Pace pace,
            List<Integer> users,
            @Nullable Path data,
            Path root) {
        List<Baskets> baskets = List.of(Baskets.single(), data == null ? Baskets.synthetic() : Baskets.retail(data));
        WholeOrders orders = new WholeOrders(shop, generator, pace, baskets, users);
        Events events = new Events(shop, generator, pace);
        StockTable stock = new StockTable(shop);
        return List.of(
                new MachineItself(baseline, pace),
                new Memory(shop, generator, pace, orders),
                orders,
                new Reservations(events, stock, pace),
                new Handling(events, stock, pace),
                new ProductReads(shop, generator, pace, pace.products()),
                new Growth(orders, new PastOrders(shop), events, stock, pace),
                new ManyStreams(shop, pace.streamCounts(), pace.time().multipliedBy(2)),
                new Inside(root, shop.work(), pace));
    }
}
