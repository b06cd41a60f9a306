package dev.kiosk.bench.part;

import dev.kiosk.bench.drive.Generator;
import dev.kiosk.bench.shop.BenchShop;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All parts that are measured on one shop, in the order in which they do not disturb each other. */
public final class Parts {

    private Parts() {}

    public static List<Part> of(
            BenchShop shop, Generator generator, Pace pace, List<Integer> users, @Nullable Path data) {
        List<Baskets> baskets = List.of(Baskets.single(), data == null ? Baskets.synthetic() : Baskets.retail(data));
        return List.of(new WholeOrders(shop, generator, pace, baskets, users));
    }
}
