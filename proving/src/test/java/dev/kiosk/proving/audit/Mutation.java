package dev.kiosk.proving.audit;

import static dev.kiosk.proving.audit.Customers.order;

import java.util.List;

/**
 * What a broken function would leave behind.
 *
 * @param books whose database it is done to
 * @param found the invariant that it breaks
 * @param about what the violation has to name
 */
record Mutation(String what, String books, String sql, Invariant found, String about) {

    private static final String A = "'" + order('a') + "'";
    private static final String B = "'" + order('b') + "'";
    private static final String C = "'" + order('c') + "'";
    private static final String D = "'" + order('d') + "'";
    private static final String E = "'" + order('e') + "'";
    private static final String CAPTURED_A = "'00000000-0000-7000-8000-0000000000aa:capture'";
    private static final String PAYMENT_A = "'00000000-0000-7000-8000-0000000000aa'";
    private static final String PAYMENT_B = "'00000000-0000-7000-8000-0000000000ab'";

    @Override
    public String toString() {
        return what;
    }

    static List<Mutation> ofOrders() {
        return List.of(
                new Mutation(
                        "order-fn loses an order",
                        "orders",
                        "delete from order_line where order_id = %1$s; delete from timeline where order_id = %1$s;"
                                        .formatted(C)
                                + "delete from orders where id = " + C,
                        Invariant.ONE_ORDER,
                        order('c')),
                new Mutation(
                        "the storefront loses an order",
                        "storefront",
                        "delete from order_view where order_id = " + A,
                        Invariant.ONE_ORDER,
                        order('a')),
                new Mutation(
                        "an order never ends",
                        "orders",
                        "update orders set status = 'reserved' where id = " + A,
                        Invariant.ONE_ORDER,
                        order('a')),
                new Mutation(
                        "an order is made of nobody's checkout",
                        "storefront",
                        "delete from checkout_key where order_id = " + E,
                        Invariant.ONE_ORDER,
                        order('e')),
                new Mutation(
                        "order-fn writes down another quantity",
                        "orders",
                        "update order_line set quantity = 3 where order_id = " + A,
                        Invariant.SAME_ORDER,
                        order('a')),
                new Mutation(
                        "order-fn asks another price",
                        "orders",
                        "update orders set total = 999 where id = " + A,
                        Invariant.SAME_ORDER,
                        order('a')));
    }

    static List<Mutation> ofMoney() {
        return List.of(
                new Mutation(
                        "the money is captured twice",
                        "orders",
                        "insert into sandbox_movement values ('again', %s, 'capture', 1000)".formatted(PAYMENT_A),
                        Invariant.MONEY,
                        order('a')),
                new Mutation(
                        "a second payment is made and captured",
                        "orders",
                        """
                        insert into sandbox_payment (key, ref, order_id, token, currency, amount, status, captured)
                        values (gen_random_uuid(), 'pay_2', %s, 'tok', 'GBP', 1000, 'captured', 1000);
                        insert into sandbox_movement select 'second', key, 'capture', 1000 from sandbox_payment
                        where ref = 'pay_2'""".formatted(A),
                        Invariant.MONEY,
                        order('a')),
                new Mutation(
                        "a confirmed order was never paid",
                        "orders",
                        "delete from sandbox_movement where key = %s; update sandbox_payment set captured = 0 where key = %s"
                                .formatted(CAPTURED_A, PAYMENT_A),
                        Invariant.MONEY,
                        order('a')),
                new Mutation(
                        "a cancelled order is not refunded",
                        "orders",
                        "delete from sandbox_movement where kind = 'refund'; update sandbox_payment set refunded = 0",
                        Invariant.MONEY,
                        order('b')),
                new Mutation(
                        "a cancelled order is refunded twice",
                        "orders",
                        "insert into sandbox_movement values ('again', %s, 'refund', 1000)".formatted(PAYMENT_B),
                        Invariant.MONEY,
                        order('b')),
                new Mutation(
                        "money is held for a rejected order",
                        "orders",
                        """
                        insert into sandbox_payment (key, ref, order_id, token, currency, amount, status)
                        values (gen_random_uuid(), 'pay_c', %s, 'tok', 'GBP', 1000, 'authorised')""".formatted(C),
                        Invariant.NOTHING_HELD,
                        order('c')),
                new Mutation(
                        "order-fn never learned of a capture",
                        "orders",
                        "update payment set status = 'voided', captured = 0 where order_id = " + A,
                        Invariant.NOTHING_HELD,
                        order('a')));
    }

    static List<Mutation> ofStock() {
        return List.of(
                new Mutation("stock was below zero for a moment", "stock", """
                        alter table stock drop constraint stock_on_hand_not_negative;
                        alter table stock drop constraint stock_reserved_is_on_hand;
                        update stock set on_hand = -1, version = 6 where sku = 'MUG';
                        update stock set on_hand = 6, version = 7 where sku = 'MUG'""", Invariant.STOCK_NEVER_NEGATIVE, "MUG"),
                new Mutation("more was reserved than there was", "stock", """
                        alter table stock drop constraint stock_reserved_is_on_hand;
                        update stock set reserved = 7, version = 6 where sku = 'MUG';
                        update stock set reserved = 0, version = 7 where sku = 'MUG'""", Invariant.STOCK_NEVER_NEGATIVE, "MUG"),
                new Mutation(
                        "an update is lost",
                        "stock",
                        "update stock set on_hand = 6, version = 4 where sku = 'MUG'",
                        Invariant.STOCK_NEVER_NEGATIVE,
                        "MUG"),
                new Mutation(
                        "more is sold than ever came",
                        "stock",
                        "update reservation set status = 'committed' where order_id = " + C,
                        Invariant.STOCK_NEVER_NEGATIVE,
                        "SCARCE"),
                new Mutation(
                        "a unit disappears",
                        "stock",
                        "update stock set on_hand = 5, version = 6 where sku = 'MUG'",
                        Invariant.STOCK_BALANCED,
                        "MUG"),
                new Mutation(
                        "a hold is freed on paper only",
                        "stock",
                        "update stock set reserved = 2, version = 6 where sku = 'MUG'",
                        Invariant.STOCK_BALANCED,
                        "MUG"),
                new Mutation(
                        "stock is changed behind the recorder's back",
                        "stock",
                        "alter table stock disable trigger recorded; update stock set version = 9 where sku = 'MUG'",
                        Invariant.STOCK_BALANCED,
                        "MUG"),
                new Mutation(
                        "a confirmed order gets no goods",
                        "stock",
                        "update reservation set status = 'released' where order_id = " + A,
                        Invariant.STOCK_AGREES,
                        order('a')),
                new Mutation(
                        "a cancelled order keeps its goods",
                        "stock",
                        "update reservation set status = 'committed' where order_id = " + D,
                        Invariant.STOCK_AGREES,
                        order('d')),
                new Mutation(
                        "a cancelled order holds stock for ever",
                        "stock",
                        "update reservation set status = 'held' where order_id = " + D,
                        Invariant.STOCK_AGREES,
                        order('d')),
                new Mutation(
                        "other goods are taken than were ordered",
                        "stock",
                        "update reservation_line set sku = 'SCARCE' where right(reservation_id::text, 1) = 'a'",
                        Invariant.SAME_ORDER,
                        order('a')));
    }

    static List<Mutation> ofWords() {
        return List.of(
                new Mutation(
                        "a customer is not told that the order is confirmed",
                        "storefront",
                        "delete from order_timeline where event = 'order.confirmed' and order_id = " + A,
                        Invariant.TOLD_ONCE,
                        order('a')),
                new Mutation(
                        "a customer is told twice", "storefront", """
                        insert into order_timeline (order_id, event, event_id, at, detail)
                        values (%s, 'order.cancelled', 'another', now(), '')""".formatted(B), Invariant.TOLD_ONCE, order('b')),
                new Mutation(
                        "a customer is told of a refund that never was",
                        "storefront",
                        """
                        insert into order_timeline (order_id, event, event_id, at, detail)
                        values (%s, 'payment.refunded', 'another', now(), '')""".formatted(A),
                        Invariant.TOLD_ONCE,
                        order('a')),
                new Mutation(
                        "a customer is not told that goods were given back",
                        "storefront",
                        "delete from order_timeline where event = 'inventory.released' and order_id = " + D,
                        Invariant.TOLD_ONCE,
                        order('d')),
                new Mutation(
                        "an accepted cancellation is forgotten",
                        "storefront",
                        """
                        update order_view set cancellation_at = null where order_id = %1$s;
                        delete from order_timeline where event = 'order.cancellation-requested'""".formatted(B),
                        Invariant.WORD_KEPT,
                        order('b')),
                new Mutation("an event is given up", "orders", """
                        insert into dead_letter (id, fingerprint, event_id, source, destination, event, received_at)
                        values (gen_random_uuid(), 'x', 'event-1', 's', 'd', '{}', now())""", Invariant.AT_REST, "event-1"),
                new Mutation(
                        "an event is never delivered",
                        "broker",
                        "insert into delivery values (77, 'somewhere')",
                        Invariant.AT_REST,
                        "77"),
                new Mutation(
                        "an event never leaves its outbox",
                        "stock",
                        "insert into outbox (id, event, due_at) values (%s, '{}', now())".formatted(A),
                        Invariant.AT_REST,
                        order('a')),
                new Mutation(
                        "a refund is never made",
                        "orders",
                        "update payment set status = 'refund-due' where order_id = " + B,
                        Invariant.AT_REST,
                        order('b')));
    }
}
