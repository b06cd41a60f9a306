package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Nothing is under way any more. */
public final class QuiescenceCheck {

    private static final String OUTBOX = "select 'event ' || id, 'is still in the outbox of %s' from outbox";
    private static final String UNDELIVERED =
            "select 'event ' || event_id, 'is undelivered through ' || outlet from delivery";
    private static final String PENDING =
            "select 'order ' || id, 'is still ' || status from orders where status in ('placed', 'reserved')";
    private static final String UNSETTLED = """
            select 'order ' || order_id, 'its payment is still ' || status from payment
            where status in ('authorising', 'action-required', 'authorised', 'refund-due')
            """;
    private static final String HELD =
            "select 'order ' || order_id, 'holds stock' from reservation where status = 'held'";
    private static final String DEAD = """
            select 'event ' || event_id, coalesce(type, '') || ' of ' || coalesce(subject, '') || ' is a dead letter of '
                || destination || ': ' || coalesce(code::text, '') || ' ' || coalesce(error, '') from dead_letter
            """;

    private QuiescenceCheck() {}

    /** What is still going on, and what was given up. */
    static List<Violation> check(Books books) throws SQLException {
        List<Violation> violations = new ArrayList<>(underWay(books));
        violations.addAll(find(books.orders(), DEAD));
        return violations;
    }

    /** What is still going on. */
    public static List<Violation> underWay(Books books) throws SQLException {
        List<Violation> violations = new ArrayList<>(find(books.broker(), UNDELIVERED));
        violations.addAll(find(books.storefront(), OUTBOX.formatted("storefront-fn")));
        violations.addAll(find(books.orders(), OUTBOX.formatted("order-fn")));
        violations.addAll(find(books.stock(), OUTBOX.formatted("inventory-fn")));
        violations.addAll(find(books.orders(), PENDING));
        violations.addAll(find(books.orders(), UNSETTLED));
        violations.addAll(find(books.stock(), HELD));
        return violations;
    }

    private static List<Violation> find(Connection connection, String query) throws SQLException {
        return Sql.list(connection, query, row -> new Violation(Invariant.AT_REST, Sql.text(row, 1), Sql.text(row, 2)));
    }
}
