package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Nothing is under way any more. */
public final class Quiescence {
    private static final String OUTBOX = "select 'event ' || id, 'is still in the outbox of %s' from outbox";
    private static final String UNNOTED =
            "select 'event ' || id, 'is here, and its emitter has not heard of it' from inbox where not noted";
    private static final String UNDELIVERED =
            "select 'event ' || event_id, 'is undelivered through ' || outlet from delivery";
    private static final String PENDING =
            "select 'order ' || id, 'is still ' || status from orders where status in ('placed', 'reserved')";
    private static final String UNSETTLED = """
            select 'order ' || order_id, 'its payment is still ' || status from payment
            where status in ('authorising', 'action-required', 'authorised', 'refund-due')
            union all
            select 'order ' || order_id, 'an earlier payment is yet to be looked at' from earlier_payment
            where due_at is not null
            """;
    private static final String HELD =
            "select 'order ' || order_id, 'holds stock' from reservation where status = 'held'";
    private static final String DEAD = """
            select 'event ' || event_id, coalesce(type, '') || ' of ' || coalesce(subject, '') || ' is a dead letter of '
                || destination || ': ' || coalesce(code::text, '') || ' ' || coalesce(error, '') from dead_letter
            """;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** A shop that is busy for so many times as long as is waited for a change is busy for ever. */
    private static final int FOR_EVER = 10;

    private Quiescence() {}

    /** What is still going on, and what was given up. */
    static List<Violation> check(ShopDatabases shop) throws SQLException {
        List<Violation> violations = new ArrayList<>(underWay(shop));
        violations.addAll(find(shop.orders(), DEAD));
        return violations;
    }

    /**
     * Waits until a shop that is left in peace has come to rest. Gives up when nothing has changed for a time, or no end of
     * changes is to be seen: the audit then says what never came to rest.
     *
     * @param quiet whether nobody will still disturb it
     */
    public static void await(ShopDatabases shop, BooleanSupplier quiet, Duration patience)
            throws SQLException, InterruptedException {
        List<Violation> before = List.of();
        long start = System.nanoTime();
        long end = start + patience.toNanos();
        while (System.nanoTime() < end && System.nanoTime() - start < FOR_EVER * patience.toNanos()) {
            List<Violation> now = underWay(shop);
            if (now.isEmpty() && quiet.getAsBoolean()) {
                return;
            }
            if (!now.equals(before)) {
                before = now;
                end = System.nanoTime() + patience.toNanos();
            }
            Thread.sleep(BETWEEN);
        }
    }

    private static List<Violation> underWay(ShopDatabases shop) throws SQLException {
        List<Violation> violations = new ArrayList<>(find(shop.broker(), UNDELIVERED));
        violations.addAll(find(shop.storefront(), OUTBOX.formatted("storefront-fn")));
        violations.addAll(find(shop.storefront(), UNNOTED));
        violations.addAll(find(shop.orders(), OUTBOX.formatted("order-fn")));
        violations.addAll(find(shop.stock(), OUTBOX.formatted("inventory-fn")));
        violations.addAll(find(shop.orders(), PENDING));
        violations.addAll(find(shop.orders(), UNSETTLED));
        violations.addAll(find(shop.stock(), HELD));
        return violations;
    }

    private static List<Violation> find(Connection connection, String query) throws SQLException {
        return Sql.list(connection, query, row -> new Violation(Invariant.AT_REST, Sql.text(row, 1), Sql.text(row, 2)));
    }
}
