package dev.kiosk.proving.flash;

import dev.kiosk.proving.audit.Auditor;
import dev.kiosk.proving.audit.Evidence;
import dev.kiosk.proving.audit.Quiescence;
import dev.kiosk.proving.audit.ShopDatabases;
import dev.kiosk.proving.audit.Sql;
import dev.kiosk.proving.audit.StockRecorder;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.process.Settings;
import dev.kiosk.proving.process.Sweeping;
import dev.kiosk.proving.shop.HttpCalls;
import dev.kiosk.proving.shop.ShopClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Opens the doors, and afterwards sells what was given back until nothing is left. */
public final class Flash {

    private static final int MOST_WAVES = 10;
    private static final int FILL_AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Units of orders that were kept. */
    private static final String SOLD = """
            select coalesce(sum(quantity), 0) from order_line join orders on id = order_id
            where sku = ? and status in ('confirmed', 'shipped', 'delivered')
            """;

    private final FlashSettings settings;
    private final Consumer<String> progress;

    public Flash(FlashSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public FlashReport run() throws SQLException, InterruptedException {
        Settings shopSettings = new Settings(settings.manifests(), settings.work(), settings.binaries())
                .withCopies("inventory-fn", settings.inventories());
        try (ProcessShop shop = ProcessShop.prepare(shopSettings);
                HttpCalls http = new HttpCalls(Patience.NONE)) {
            open(shop);
            ShopClient client = new ShopClient(shop.faces(), http);
            try (ShopDatabases databases = shop.databases().open();
                    Sweeping _ = Sweeping.start(shop)) {
                return sell(shop, client, http, databases);
            }
        }
    }

    private void open(ProcessShop shop) throws SQLException {
        try (Connection stock = shop.databases().connect("inventory_fn")) {
            StockRecorder.install(stock);
        }
        shop.start();
        try (HttpCalls http = new HttpCalls(Patience.of(Duration.ofMinutes(1)))) {
            Goods.open(new ShopClient(shop.faces(), http), settings.units(), settings.buyers() * 2);
        }
    }

    private FlashReport sell(ProcessShop shop, ShopClient client, HttpCalls http, ShopDatabases databases)
            throws SQLException, InterruptedException {
        Buyer.Crowd crowd = new Buyer.Crowd(settings.atOnce());
        List<Buyer> burst = wave(1, settings.buyers(), client, crowd);
        progress.accept(burst.size() + " carts are full, the doors open");
        long start = System.nanoTime();
        new Parallel(burst.size()).each(burst, Buyer::buy);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Quiescence.await(databases, () -> true, PATIENCE);
        List<Buyer> all = new ArrayList<>(burst);
        int waves = sellTheRest(all, client, crowd, databases);
        new Parallel(settings.atOnce()).each(all, Buyer::lookAgain);
        return new FlashReport(
                settings,
                burst,
                all,
                Sql.number(databases.orders(), SOLD, Goods.HOT),
                left(databases),
                waves,
                http.attempts(),
                http.failures(),
                shop.databases().deadlocks(),
                took,
                Auditor.audit(
                        Evidence.of(databases), all.stream().map(Buyer::history).toList()));
    }

    /** Those who come late get what was given back. How many times they had to come. */
    private int sellTheRest(List<Buyer> all, ShopClient client, Buyer.Crowd crowd, ShopDatabases databases)
            throws SQLException, InterruptedException {
        int waves = 0;
        for (long left = left(databases); left > 0 && waves < MOST_WAVES; left = left(databases)) {
            waves++;
            progress.accept(left + " units were given back and are sold again");
            List<Buyer> late = wave(all.size() + 1, (int) left + 2, client, crowd);
            new Parallel(settings.atOnce()).each(late, Buyer::buy);
            all.addAll(late);
            Quiescence.await(databases, () -> true, PATIENCE);
        }
        return waves;
    }

    private List<Buyer> wave(int first, int count, ShopClient client, Buyer.Crowd crowd) {
        List<Buyer> buyers = IntStream.range(first, first + count)
                .mapToObj(number -> new Buyer(settings.seed(), number, client, crowd))
                .toList();
        new Parallel(FILL_AT_ONCE).each(buyers, Buyer::fillCart);
        return buyers;
    }

    private static long left(ShopDatabases databases) throws SQLException {
        return Sql.number(databases.stock(), "select on_hand from stock where sku = ?", Goods.HOT);
    }
}
