package dev.kiosk.proving.replay;

import dev.kiosk.proving.replay.audit.Auditor;
import dev.kiosk.proving.replay.audit.ClosedBooks;
import dev.kiosk.proving.replay.audit.Ledger;
import dev.kiosk.proving.retail.Invoice;
import dev.kiosk.proving.retail.RetailData;
import dev.kiosk.proving.shop.Addresses;
import dev.kiosk.proving.shop.Crowd;
import dev.kiosk.proving.shop.JsonHttp;
import dev.kiosk.proving.shop.Patience;
import dev.kiosk.proving.shop.Platform;
import dev.kiosk.proving.shop.Readiness;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** The replay from beginning to end: opens the shop, trades, closes the books. */
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
        Readiness.check(addresses);
        try (JsonHttp http = new JsonHttp(calls)) {
            Platform platform = Platform.at(addresses, http);
            out.println("Opening the shop: " + data.items().size() + " SKUs");
            Opening opening = new Setup(platform, new StockPlan(settings.scarce())).open(data.items());
            TradingResult trading = trade(platform, data.invoices());
            out.println("Closing the books");
            ClosedBooks books = new Auditor(platform, events, crowd(), new Notices(out, System::nanoTime))
                    .close(ledger(opening, trading));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return Reports.of(data, trading, books, new Reports.Effort(settings.concurrency(), took, http.repeats()));
        }
    }

    private TradingResult trade(Platform platform, List<Invoice> invoices) {
        Shopper shopper = new Shopper(platform.storefront(), "replay-" + UUID.randomUUID(), settings.paymentToken());
        Canceller canceller = new Canceller(platform.storefront(), new Matches(invoices));
        Progress progress = new Progress(out, Terminal.isInteractive(), invoices.size(), System::nanoTime);
        LocalDateTime first =
                invoices.isEmpty() ? LocalDateTime.MIN : invoices.getFirst().at();
        return new Trading(shopper, canceller, crowd())
                .run(invoices, new Pace(settings.speed(), first), progress::step);
    }

    private Crowd crowd() {
        return new Crowd(settings.concurrency());
    }

    private static Ledger ledger(Opening opening, TradingResult trading) {
        return new Ledger(
                opening.at(),
                trading.accepted(),
                trading.cancelled(),
                opening.prices(),
                opening.stock(),
                opening.orders(),
                opening.deadLetters());
    }
}
