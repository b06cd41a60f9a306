package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Buyer;
import dev.kiosk.proving.load.ClosedLoop;
import dev.kiosk.proving.load.User;
import dev.kiosk.proving.report.Reading;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Orders from the first click to confirmed, and what each of them costs. */
final class WholeOrders {
    static final int MANY = 64;

    private static final int SOME = 16;

    private final BenchShop shop;
    private final Pace pace;
    private final List<Baskets> kinds;
    private final List<Integer> users;
    private boolean warm;

    WholeOrders(BenchShop shop, Pace pace, List<Baskets> kinds, List<Integer> users) {
        this.shop = shop;
        this.pace = pace;
        this.kinds = List.copyOf(kinds);
        this.users = List.copyOf(users);
    }

    List<Reading> measure() {
        List<Reading> readings = new ArrayList<>();
        open(kinds);
        for (int run = 1; run <= pace.times(); run++) {
            for (Baskets baskets : kinds) {
                for (int count : usersOf(baskets)) {
                    readings.add(Reading.take(
                            "whole-order",
                            Map.of("basket", baskets.name(), "users", Integer.toString(count)),
                            run,
                            () -> numbers(baskets, count)));
                }
            }
        }
        return readings;
    }

    /** As more and more orders are in the tables. */
    List<Reading> growth(PastOrders past) {
        Baskets baskets = Baskets.single();
        open(List.of(baskets));
        List<Reading> readings = new ArrayList<>();
        int made = 0;
        for (int count : pace.orderCounts()) {
            int from = made + 1;
            readings.add(Reading.take("growth-orders", Map.of("orders", Integer.toString(count)), 1, () -> {
                past.make(from, count);
                return numbers(baskets, SOME);
            }));
            made = count;
        }
        return readings;
    }

    /** 64 customers who buy as fast as they can, until what is hot is compiled. */
    void warmUp(Baskets baskets) {
        warm = true;
        new ClosedLoop(MANY, Duration.ZERO, pace.firstWarmUp()).run(buyers(baskets));
    }

    /** Puts the goods there, and runs until what is hot is compiled. */
    private void open(List<Baskets> all) {
        all.forEach(baskets -> baskets.putInto(shop.client()));
        if (!warm) {
            warmUp(all.getFirst());
        }
    }

    /** Where it has to be quick, large baskets are bought by so many at once as are neither few nor many. */
    private List<Integer> usersOf(Baskets baskets) {
        return pace.quick() && !baskets.name().equals(Baskets.SINGLE) ? List.of(users.get(users.size() / 2)) : users;
    }

    private Supplier<User> buyers(Baskets baskets) {
        Buyer.Baskets shared = new Buyer.Baskets(baskets.lines());
        return () -> new Buyer(shop.client(), shared);
    }

    private Map<String, Double> numbers(Baskets baskets, int count) throws SQLException, InterruptedException {
        Map<String, Double> numbers =
                shop.measure("orders", new ClosedLoop(count, pace.warmUp(), pace.time()), buyers(baskets));
        numbers.put("lines", baskets.meanLines());
        return numbers;
    }
}
