package dev.kiosk.proving.flash;

import dev.kiosk.proving.audit.Auditor;
import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.audit.StockRecorder;
import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.customer.ShopClient;
import dev.kiosk.proving.process.OpenBooks;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.process.Quiescence;
import dev.kiosk.proving.process.Settings;
import dev.kiosk.proving.process.Sweeping;
import dev.kiosk.proving.process.Together;
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

    private final FlashSettings settings;
    private final Consumer<String> progress;

    public Flash(FlashSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public FlashReport run() throws SQLException {
        Settings shopSettings = Settings.plain(settings.manifests(), settings.work(), settings.binaries())
                .withCopies("inventory-fn", settings.inventories());
        try (ProcessShop shop = ProcessShop.prepare(shopSettings)) {
            open(shop);
            Turnstile turnstile = new Turnstile(shop.uri("storefront-fn"), settings.atOnce());
            try (OpenBooks books = new OpenBooks(shop.databases());
                    Sweeping _ = Sweeping.start(shop)) {
                return sell(shop, turnstile, books);
            }
        }
    }

    private void open(ProcessShop shop) throws SQLException {
        try (Connection stock = shop.databases().connect("inventory_fn")) {
            StockRecorder.install(stock);
        }
        shop.start();
        new ShopClient(shop.uri("storefront-fn-events")).importCsv("/api/catalogue/imports", Goods.catalogue());
        new ShopClient(shop.uri("inventory-fn"))
                .importCsv("/api/stock/imports", Goods.stock(settings.units(), settings.buyers() * 2));
    }

    private FlashReport sell(ProcessShop shop, Turnstile turnstile, OpenBooks books) throws SQLException {
        List<Buyer> burst = wave(1, settings.buyers(), turnstile);
        progress.accept(burst.size() + " carts are full, the doors open");
        long start = System.nanoTime();
        Together.map(burst, burst.size(), buyer -> {
            buyer.buy();
            return true;
        });
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Quiescence.await(books.books(), () -> true, PATIENCE);
        List<Buyer> all = new ArrayList<>(burst);
        int waves = sellTheRest(all, turnstile, books);
        Together.map(all, settings.atOnce(), buyer -> {
            buyer.lookAgain();
            return true;
        });
        List<CustomerHistory> histories = all.stream().map(Buyer::history).toList();
        List<Violation> violations = new Auditor(books.books()).audit(histories);
        Sales sales = new Sales(books.books(), Goods.HOT);
        return new FlashReport(
                settings,
                burst,
                all,
                sales.sold(),
                sales.left(),
                waves,
                turnstile.requests(),
                turnstile.errors(),
                shop.databases().deadlocks(),
                took,
                violations);
    }

    /** Those who come late get what was given back. How many times they had to come. */
    private int sellTheRest(List<Buyer> all, Turnstile turnstile, OpenBooks books) throws SQLException {
        Sales sales = new Sales(books.books(), Goods.HOT);
        int waves = 0;
        for (long left = sales.left(); left > 0 && waves < MOST_WAVES; left = sales.left()) {
            waves++;
            progress.accept(left + " units were given back and are sold again");
            List<Buyer> late = wave(all.size() + 1, (int) left + 2, turnstile);
            Together.map(late, settings.atOnce(), buyer -> {
                buyer.buy();
                return true;
            });
            all.addAll(late);
            Quiescence.await(books.books(), () -> true, PATIENCE);
        }
        return waves;
    }

    private List<Buyer> wave(int first, int count, Turnstile turnstile) {
        List<Buyer> buyers = IntStream.range(first, first + count)
                .mapToObj(number -> new Buyer(settings.seed(), number, turnstile))
                .toList();
        Together.map(buyers, FILL_AT_ONCE, buyer -> {
            buyer.fillCart();
            return true;
        });
        return buyers;
    }
}
