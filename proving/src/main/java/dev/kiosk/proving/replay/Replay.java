package dev.kiosk.proving.replay;

import dev.kiosk.proving.audit.http.Before;
import dev.kiosk.proving.audit.http.HttpAudit;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.replay.Trading.Result;
import dev.kiosk.proving.retail.Item;
import dev.kiosk.proving.retail.RetailData;
import dev.kiosk.proving.shop.Addresses;
import dev.kiosk.proving.shop.HttpCalls;
import dev.kiosk.proving.shop.ShopClient;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The replay from beginning to end: opens the shop, trades, audits. */
final class Replay {
    private final ReplaySettings settings;
    private final Addresses addresses;
    private final Patience calls;
    private final Patience events;
    private final PrintStream out;

    /**
     * @param calls how long a call is repeated
     * @param events how long nothing may move before it is called stuck
     * @param out for progress
     */
    Replay(ReplaySettings settings, Addresses addresses, Patience calls, Patience events, PrintStream out) {
        this.settings = settings;
        this.addresses = addresses;
        this.calls = calls;
        this.events = events;
        this.out = out;
    }

    Report run(RetailData data) {
        long start = System.nanoTime();
        ShopClient.requireReady(addresses);
        try (HttpCalls http = new HttpCalls(calls)) {
            ShopClient shop = new ShopClient(addresses, http);
            Parallel parallel = new Parallel(settings.concurrency());
            out.println("Opening the shop: " + data.items().size() + " SKUs");
            Before before = open(shop, data.items());
            long opened = System.nanoTime();
            List<Result> results = trade(shop, parallel, data);
            Duration traded = Duration.ofNanos(System.nanoTime() - opened);
            out.println("Closing the books");
            HttpAudit.Result audit = new HttpAudit(shop, before, parallel, events, out::println)
                    .audit(
                            only(results, Result.Accepted.class).stream()
                                    .map(Result.Accepted::purchase)
                                    .toList(),
                            only(results, Result.CancellationRequested.class).stream()
                                    .map(Result.CancellationRequested::orderId)
                                    .collect(Collectors.toSet()));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return Report.of(
                    data, results, audit, new Report.Effort(settings.concurrency(), traded, took, http.repeats()));
        }
    }

    /** A platform that has some of the products and the stock gets the rest. */
    private Before open(ShopClient shop, List<Item> items) {
        shop.importProducts(Products.of(items).stream().flatMap(List::stream).toList());
        shop.importStock(new StockPlan(settings.scarce()).missing(items, shop.stock()));
        return Before.of(shop, items.stream().collect(Collectors.toMap(Item::sku, Item::price)));
    }

    private List<Result> trade(ShopClient shop, Parallel parallel, RetailData data) {
        Trading trading =
                new Trading(shop, new Matches(data.invoices()), "replay-" + UUID.randomUUID(), settings.paymentToken());
        LocalDateTime first = data.invoices().isEmpty()
                ? LocalDateTime.MIN
                : data.invoices().getFirst().at();
        Progress progress =
                new Progress(out, Progress.isWatched(), data.invoices().size(), System::nanoTime);
        return trading.run(data.invoices(), parallel, new Pace(settings.speed(), first), progress::step);
    }

    static <T extends Result> List<T> only(List<Result> results, Class<T> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
