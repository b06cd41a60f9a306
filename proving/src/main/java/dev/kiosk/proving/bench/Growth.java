package dev.kiosk.proving.bench;

import dev.kiosk.proving.bench.Events.Manner;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the shop keeps its pace as it grows: more and more orders in its tables, more and more SKUs in its stock. */
final class Growth implements Part {

    static final String ORDERS = "growth-orders";
    static final String SKUS = "growth-skus";
    private static final int USERS = 16;
    private static final int MANY_USERS = 64;
    private static final long PLENTY = 1_000_000_000;

    private final WholeOrders orders;
    private final PastOrders past;
    private final Events events;
    private final StockTable stock;
    private final Pace pace;

    Growth(WholeOrders orders, PastOrders past, Events events, StockTable stock, Pace pace) {
        this.orders = orders;
        this.past = past;
        this.events = events;
        this.stock = stock;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Reading> measure() {
        List<Reading> readings = new ArrayList<>();
        Baskets baskets = Baskets.single();
        orders.open(List.of(baskets));
        events.warmUp(stock);
        for (int count : pace.skuCounts()) {
            readings.add(Measuring.of(SKUS, Map.of("skus", Integer.toString(count)))
                    .run(
                            1,
                            () -> events.deliver(
                                            new Manner("binary", "new", Events.RESERVED, MANY_USERS),
                                            stock.fill("GROW-" + count + "-", count, PLENTY))
                                    .numbers()));
        }
        int made = 0;
        for (int count : pace.orderCounts()) {
            int from = made + 1;
            readings.add(Measuring.of(ORDERS, Map.of("orders", Integer.toString(count)))
                    .run(1, () -> {
                        past.make(from, count);
                        return orders.numbers(baskets, USERS);
                    }));
            made = count;
        }
        return readings;
    }
}
