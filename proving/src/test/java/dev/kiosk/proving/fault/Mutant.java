package dev.kiosk.proving.fault;

import dev.kiosk.proving.audit.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A build that is broken on purpose.
 *
 * @param function whose processes run it
 * @param source the file that is changed, from the root of the project
 * @param good what stands there, once
 * @param bad what stands there instead
 * @param found the invariant that it breaks
 */
record Mutant(String function, String source, String good, String bad, Invariant found) {

    /** One for each invariant at least. */
    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "storefront-fn",
                        "fn-starter/src/main/java/dev/kiosk/fn/outbox/SharedTransaction.java",
                        "return dispatcher.record(events).thenReturn(ended);",
                        "return Mono.just(ended);",
                        Invariant.ONE_ORDER),
                new Mutant(
                        "order-fn",
                        "order-fn/src/main/java/dev/kiosk/order/db/Rows.java",
                        "placed.checkout().total(),",
                        "placed.checkout().total() + 1,",
                        Invariant.SAME_ORDER),
                new Mutant(
                        "order-fn",
                        "order-fn/src/main/java/dev/kiosk/order/db/R2dbcPayments.java",
                        "'authorising', currency, total, now,",
                        "'authorising', currency, total + 1, now,",
                        Invariant.MONEY),
                new Mutant(
                        "order-fn",
                        "order-fn/src/main/java/dev/kiosk/order/domain/Payment.java",
                        "known(news.ref(), afterCounting(taken, back), taken, back, news.refusal())",
                        "known(news.ref(), afterCounting(taken, back), taken - 1, back, news.refusal())",
                        Invariant.NOTHING_HELD),
                new Mutant(
                        "inventory-fn",
                        "inventory-fn/src/main/java/dev/kiosk/inventory/domain/Stock.java",
                        "return next(onHand, reserved - units);",
                        "return new Stock(sku, onHand, reserved - units, version);",
                        Invariant.STOCK_NEVER_NEGATIVE),
                new Mutant(
                        "inventory-fn",
                        "inventory-fn/src/main/java/dev/kiosk/inventory/domain/Stock.java",
                        "return next(onHand - units, reserved - units);",
                        "return next(onHand, reserved - units);",
                        Invariant.STOCK_BALANCED),
                new Mutant(
                        "inventory-fn",
                        "inventory-fn/src/main/java/dev/kiosk/inventory/domain/StockRoom.java",
                        "book.put(reservation.became(ReservationStatus.RELEASED, lines));",
                        "book.put(reservation.became(ReservationStatus.COMMITTED, lines));",
                        Invariant.STOCK_AGREES),
                new Mutant(
                        "storefront-fn",
                        "storefront-fn/src/main/java/dev/kiosk/storefront/order/db/OrderNewsWriter.java",
                        "select order_id, event, event_id, at, detail, units, goods from given order by at",
                        "select order_id, event, event_id, at, detail, units, goods from given"
                                + " where event <> 'payment.captured' order by at",
                        Invariant.TOLD_ONCE),
                new Mutant(
                        "storefront-fn",
                        "storefront-fn/src/main/java/dev/kiosk/storefront/order/domain/OrderProgress.java",
                        "case RESERVED, CONFIRMED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> stage;",
                        "case RESERVED, CONFIRMED, REJECTED, CANCELLED, EXPIRED, REFUNDED ->"
                                + " stage == OrderStatus.CONFIRMED ? OrderStatus.DELIVERED : stage;",
                        Invariant.SEEN),
                new Mutant(
                        "storefront-fn",
                        "storefront-fn/src/main/java/dev/kiosk/storefront/checkout/db/R2dbcCheckoutKeys.java",
                        "fingerprint = :fingerprint as same",
                        "(fingerprint = :fingerprint or true) as same",
                        Invariant.WORD_KEPT),
                new Mutant(
                        "inventory-fn",
                        "inventory-fn/src/main/java/dev/kiosk/inventory/domain/StockLedger.java",
                        "return current(line).available() < line.quantity();",
                        "return line.quantity() > 0;",
                        Invariant.SELLS_AGAIN),
                new Mutant(
                        "storefront-fn",
                        "storefront-fn/src/main/java/dev/kiosk/storefront/order/events/StorefrontSubscriptions.java",
                        """
                        on(
                                        builder,
                                        KioskEvents.PAYMENT_CAPTURED,
                                        e -> new Fact.Paid(e.paymentId(), Stage.CAPTURED, TimelineDetail.amount(e.amount()), null));""",
                        "// nobody hears of payments",
                        Invariant.AT_REST),
                new Mutant(
                        "order-fn",
                        "fn-starter/src/main/java/dev/kiosk/fn/outbox/Outbox.java",
                        "and (awaits is null or created_at > now() - cast(:insistence as interval))",
                        "and awaits is null and created_at > now() - cast(:insistence as interval)",
                        Invariant.AT_REST),
                new Mutant(
                        "order-fn",
                        "fn-starter/src/main/java/dev/kiosk/fn/events/Inbox.java",
                        "on conflict do nothing returning source, id",
                        "on conflict (source, id) do update set reply = null returning source, id",
                        Invariant.REPLAY_CHANGES_NOTHING));
    }

    /** The source, broken. */
    String text() throws IOException {
        String text = Files.readString(Path.of("..").resolve(source));
        if (text.split(Pattern.quote(good), -1).length != 2) {
            throw new IllegalStateException(source + " does not have exactly one: " + good);
        }
        return text.replace(good, bad);
    }

    /** Its classes, compiled into the folder. */
    Path compileInto(Path folder) throws IOException {
        Path changed = folder.resolve(Path.of(source).getFileName());
        Files.createDirectories(folder);
        Files.writeString(changed, text());
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-parameters",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(changed))
                    .call()) {
                throw new IllegalStateException(this + " does not compile");
            }
        }
        return classes;
    }

    @Override
    public String toString() {
        return Path.of(source).getFileName() + " with " + bad;
    }
}
