package dev.kiosk.proving.audit.http;

import dev.kiosk.proving.audit.Amount;
import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.audit.Evidence;
import dev.kiosk.proving.audit.Invariant;
import dev.kiosk.proving.audit.OrderRecord;
import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.shop.CallFailedException;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.Cart.OrderView;
import dev.kiosk.proving.shop.Goods.StockLevel;
import dev.kiosk.proving.shop.Orders;
import dev.kiosk.proving.shop.ShopClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every function about the orders of a run, and the storefront as their customers. */
final class HttpEvidence {
    private final ShopClient shop;
    private final Before before;
    private final Parallel parallel;

    HttpEvidence(ShopClient shop, Before before, Parallel parallel) {
        this.shop = shop;
        this.before = before;
        this.parallel = parallel;
    }

    /** @param orders as order-fn lists and details them */
    record Found(Evidence evidence, List<CustomerHistory> customers, List<Order> orders) {}

    /** An order in order-fn. */
    record Order(Orders.Entry entry, Orders.Detail detail) {}

    /** All that is known of a purchase, and what could not be asked. */
    private record Seen(
            Purchase purchase,
            @Nullable Order order,
            @Nullable OrderView view,
            List<String> complaints) {}

    /** Orders that have not come to rest, or not to the end that their customers were promised. */
    long open(List<Purchase> purchases, Set<String> cancelled) {
        Map<String, List<Orders.Entry>> listed = listed();
        return purchases.stream()
                .map(purchase -> listed.getOrDefault(purchase.order().orderId(), List.of()))
                .filter(entries -> entries.isEmpty()
                        || !entries.getFirst().status().isFinal()
                        || (cancelled.contains(entries.getFirst().orderId())
                                && entries.getFirst().status().isCancellable()))
                .count();
    }

    Found read(List<Purchase> purchases, Set<String> cancelled) {
        Map<String, List<Orders.Entry>> listed = listed();
        List<Seen> seen = parallel.map(purchases, purchase -> see(purchase, listed));
        List<Order> orders =
                seen.stream().flatMap(one -> Stream.ofNullable(one.order())).toList();
        List<OrderRecord> records = new ArrayList<>();
        Set<String> known = new HashSet<>(before.orders());
        for (Seen one : seen) {
            if (known.add(one.purchase().order().orderId())) { // else two were answered with it, which their word tells
                records.add(record(one, cancelled));
            }
        }
        List<Violation> violations = new ArrayList<>(strangers(orders, listed, known));
        seen.forEach(one -> violations.addAll(
                entries(one, listed.getOrDefault(one.purchase().order().orderId(), List.of()))));
        violations.addAll(stock(seen));
        shop.deadLetters().stream()
                .filter(letter -> !before.deadLetters().contains(letter.id()))
                .forEach(letter -> violations.add(violation(letter)));
        return new Found(
                new Evidence(records, violations),
                seen.stream().map(one -> history(one, cancelled)).toList(),
                orders);
    }

    private Map<String, List<Orders.Entry>> listed() {
        return shop.ordersSince(before.at()).stream().collect(Collectors.groupingBy(Orders.Entry::orderId));
    }

    private Seen see(Purchase purchase, Map<String, List<Orders.Entry>> listed) {
        List<String> complaints = new ArrayList<>(purchase.wrongs(before.prices()));
        String id = purchase.order().orderId();
        List<Orders.Entry> entries = listed.get(id);
        Orders.Detail detail = entries == null ? null : ask(complaints, () -> shop.orderDetail(id));
        OrderView view = ask(
                complaints, () -> shop.order(id, purchase.order().accessToken()).as(OrderView.class));
        return new Seen(
                purchase,
                entries == null || detail == null ? null : new Order(entries.getFirst(), detail),
                view,
                complaints);
    }

    private static <T> @Nullable T ask(List<String> complaints, Supplier<T> question) {
        try {
            return question.get();
        } catch (CallFailedException e) {
            complaints.add(e.reason());
            return null;
        }
    }

    private CustomerHistory history(Seen seen, Set<String> cancelled) {
        Purchase purchase = seen.purchase();
        return new CustomerHistory(
                purchase.name(),
                purchase.key(),
                purchase.wanted(before.prices()),
                purchase.order().orderId(),
                purchase.order().total(),
                cancelled.contains(purchase.order().orderId()),
                seen.view() == null ? null : seen.view().status(),
                seen.complaints());
    }

    private static OrderRecord record(Seen seen, Set<String> cancelled) {
        String id = seen.purchase().order().orderId();
        OrderView view = seen.view();
        return record(
                id,
                seen.order(),
                view == null
                        ? null
                        : new OrderRecord.View(
                                view.total(), Purchase.lines(view.lines()), null, cancelled.contains(id), 0));
    }

    /** The provider's ledger cannot be asked: order-fn's word stands for it. */
    private static OrderRecord record(String id, @Nullable Order order, OrderRecord.@Nullable View view) {
        if (order == null) {
            return new OrderRecord(id, "", null, view, OrderRecord.UNKNOWN, List.of(), List.of());
        }
        Map<String, Integer> lines = new HashMap<>();
        order.detail()
                .lines()
                .forEach(line ->
                        lines.merge(Purchase.line(line.sku(), line.unitPrice()), line.quantity(), Integer::sum));
        Orders.Entry entry = order.entry();
        long captured = entry.captured();
        long refunded = entry.refunded();
        return new OrderRecord(
                id,
                "",
                new OrderRecord.Order(
                        entry.status().label(),
                        entry.total(),
                        lines,
                        order.detail().timeline().stream()
                                .map(Orders.Step::what)
                                .toList(),
                        captured,
                        refunded),
                view,
                OrderRecord.UNKNOWN,
                List.of(new OrderRecord.Charge("", "", captured, refunded, captured, refunded)),
                List.of());
    }

    /** Orders of this run's customers that no checkout was answered with. */
    private static List<Violation> strangers(
            List<Order> orders, Map<String, List<Orders.Entry>> listed, Set<String> known) {
        Set<String> customers =
                orders.stream().map(order -> order.entry().customerRef()).collect(Collectors.toSet());
        return listed.values().stream()
                .map(List::getFirst)
                .filter(entry -> customers.contains(entry.customerRef()) && !known.contains(entry.orderId()))
                .map(entry -> new Violation(
                        Invariant.ONE_ORDER, "order " + entry.orderId(), "no checkout was answered with it"))
                .toList();
    }

    /** What is wrong with an order in order-fn's list: how often it is there, and parts of its total. */
    private static List<Violation> entries(Seen seen, List<Orders.Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Cart cart = seen.purchase().cart();
        Orders.Entry entry = entries.getFirst();
        List<String> wrongs = new ArrayList<>();
        Purchase.compare(wrongs, "its shipping", Amount.text(cart.shipping()), Amount.text(entry.shipping()));
        Purchase.compare(wrongs, "its tax", Amount.text(cart.tax()), Amount.text(entry.tax()));
        Purchase.compare(wrongs, "its discount", Amount.text(0), Amount.text(entry.discount()));
        Purchase.compare(wrongs, "its currency", ShopClient.CURRENCY, entry.currency());
        String about = "order " + entry.orderId() + " (" + seen.purchase().name() + ")";
        List<Violation> violations = new ArrayList<>();
        wrongs.forEach(wrong -> violations.add(new Violation(Invariant.SAME_ORDER, about, wrong)));
        if (entries.size() > 1) {
            violations.add(
                    new Violation(Invariant.ONE_ORDER, about, "is " + entries.size() + " times in order-fn's list"));
        }
        return violations;
    }

    /** Of every SKU there is what there was, less what sold orders took; nothing more is reserved than was. */
    private List<Violation> stock(List<Seen> seen) {
        Map<String, Integer> taken = new HashMap<>();
        seen.stream()
                .filter(one ->
                        one.order() != null && one.order().entry().status().isSold())
                .flatMap(one -> one.purchase().quantities().entrySet().stream())
                .forEach(line -> taken.merge(line.getKey(), line.getValue(), Math::addExact));
        Map<String, StockLevel> now = shop.stock();
        List<Violation> violations = new ArrayList<>();
        before.stock().forEach((sku, was) -> {
            StockLevel is = now.get(sku);
            int sold = taken.getOrDefault(sku, 0);
            if (is == null) {
                violations.add(stock(sku, "is gone from the stock"));
            } else if (is.onHand() != was.onHand() - sold) {
                violations.add(stock(
                        sku,
                        "there were " + was.onHand() + ", sold orders took " + sold + ", but there are "
                                + is.onHand()));
            }
            if (is != null && is.reserved() > was.reserved()) {
                violations.add(stock(sku, is.reserved() - was.reserved() + " are still reserved"));
            }
        });
        return violations;
    }

    private static Violation stock(String sku, String what) {
        return new Violation(Invariant.STOCK_BALANCED, "SKU " + sku, what);
    }

    private static Violation violation(Orders.DeadLetter letter) {
        return new Violation(
                Invariant.AT_REST,
                "event " + letter.eventId() + " (" + known(letter.type()) + " of " + known(letter.subject()) + ")",
                "is a dead letter of " + known(letter.destination()) + ": " + known(letter.code()) + " "
                        + known(letter.error()));
    }

    private static String known(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "unknown").toString();
    }
}
