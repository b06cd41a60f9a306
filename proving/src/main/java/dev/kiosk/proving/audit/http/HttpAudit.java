package dev.kiosk.proving.audit.http;

import dev.kiosk.proving.audit.Auditor;
import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.shop.Orders;
import dev.kiosk.proving.shop.ShopClient;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Audits a running shop over HTTP. Effects travel by events, so what is wrong may only be early: it is looked at again. */
public final class HttpAudit {
    private final HttpEvidence evidence;
    private final Patience patience;
    private final Consumer<String> progress;

    /**
     * @param parallel asks about several orders at once
     * @param patience how long nothing may come right before it is called wrong
     * @param progress told what is waited for
     */
    public HttpAudit(ShopClient shop, Before before, Parallel parallel, Patience patience, Consumer<String> progress) {
        this.evidence = new HttpEvidence(shop, before, parallel);
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param entries of the run's orders, as order-fn lists them
     * @param details of the same orders
     */
    public record Result(List<Orders.Entry> entries, List<Orders.Detail> details, List<Violation> violations) {
        public Result {
            entries = List.copyOf(entries);
            details = List.copyOf(details);
            violations = List.copyOf(violations);
        }
    }

    /** @param cancelled ids of orders that somebody asked to cancel, and was not refused */
    public Result audit(List<Purchase> purchases, Set<String> cancelled) {
        Waiting waiting = patience.start();
        long fewest = Long.MAX_VALUE;
        for (long open = evidence.open(purchases, cancelled);
                goesOn(waiting, open, fewest, "orders to come to rest");
                open = evidence.open(purchases, cancelled)) {
            fewest = Math.min(fewest, open);
        }
        fewest = Long.MAX_VALUE;
        while (true) {
            HttpEvidence.Found found = evidence.read(purchases, cancelled);
            List<Violation> violations = Auditor.audit(found.evidence(), found.customers());
            if (!goesOn(waiting, violations.size(), fewest, "things to come right")) {
                return new Result(
                        found.orders().stream().map(HttpEvidence.Order::entry).toList(),
                        found.orders().stream().map(HttpEvidence.Order::detail).toList(),
                        violations);
            }
            fewest = Math.min(fewest, violations.size());
        }
    }

    private boolean goesOn(Waiting waiting, long left, long fewest, String what) {
        if (left == 0) {
            return false;
        }
        if (left < fewest) {
            waiting.renew();
        }
        progress.accept("waiting for " + left + " " + what);
        return waiting.pause();
    }
}
