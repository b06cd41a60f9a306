package dev.kiosk.order.testing;

import java.util.List;
import java.util.UUID;

/** The sandbox payment provider, by its books. */
public final class Provider {

    private static final OrderServer SERVER = OrderServer.shared();

    private Provider() {}

    /** How often money was taken for an order. */
    public static long captures(UUID order) {
        return SERVER.count(count("capture"), order);
    }

    public static long captured(UUID order) {
        return SERVER.count(sum("capture"), order);
    }

    public static long refunded(UUID order) {
        return SERVER.count(sum("refund"), order);
    }

    public static String status(UUID order) {
        return SERVER.text("select status from sandbox_payment where order_id = :id", order);
    }

    public static String ref(UUID order) {
        return SERVER.text("select ref from sandbox_payment where order_id = :id", order);
    }

    public static long payments(UUID order) {
        return SERVER.count("select count(*) from sandbox_payment where order_id = :id", order);
    }

    /** Of all attempts to pay for an order, in their order. */
    public static List<String> statuses(UUID order) {
        return SERVER.texts("select status from sandbox_payment where order_id = :id order by created_at, key", order);
    }

    /** The provider thinks otherwise of a payment, and tells nobody. */
    public static void becomes(String ref, String status) {
        SERVER.execute("update sandbox_payment set status = '" + status + "' where ref = '" + ref + "'");
    }

    /** The customer acted on a page of the provider's, and nobody was told. */
    public static void act(UUID order, String outcome) {
        SERVER.execute(
                "update sandbox_payment set status = '" + outcome
                        + "', code = case when '" + outcome + "' = 'declined' then 'authentication-failed' end"
                        + " where order_id = :id and status = 'action-required'",
                order);
    }

    /** Somebody gave money back in the provider's own office. */
    public static void giveBack(UUID order, long amount) {
        SERVER.execute("""
                with moved as (
                    insert into sandbox_movement (key, payment_key, kind, amount)
                    select key || ':office-%1$d', key, 'refund', %1$d from sandbox_payment where order_id = :id)
                update sandbox_payment set refunded = refunded + %1$d where order_id = :id
                """.formatted(amount), order);
    }

    /** Somebody gave all the money back in the provider's own office. */
    public static void giveBack(UUID order) {
        SERVER.execute("""
                with moved as (
                    insert into sandbox_movement (key, payment_key, kind, amount)
                    select key || ':office', key, 'refund', captured from sandbox_payment where order_id = :id)
                update sandbox_payment set refunded = captured where order_id = :id
                """, order);
    }

    /** Every call fails until {@link #up}. */
    public static void down() {
        SERVER.execute("alter table sandbox_payment rename to sandbox_payment_down");
    }

    public static void up() {
        SERVER.execute("alter table sandbox_payment_down rename to sandbox_payment");
    }

    private static String count(String kind) {
        return "select count(*) from sandbox_movement m join sandbox_payment p on p.key = m.payment_key"
                + " where p.order_id = :id and m.kind = '" + kind + "'";
    }

    private static String sum(String kind) {
        return "select coalesce(sum(m.amount), 0) from sandbox_movement m join sandbox_payment p on p.key = m.payment_key"
                + " where p.order_id = :id and m.kind = '" + kind + "'";
    }
}
