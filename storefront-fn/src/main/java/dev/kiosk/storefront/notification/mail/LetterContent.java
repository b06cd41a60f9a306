package dev.kiosk.storefront.notification.mail;

import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.domain.OrderFact.Detail;
import dev.kiosk.storefront.notification.mail.LetterView.Pair;
import dev.kiosk.storefront.notification.mail.LetterView.Section;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.payment.domain.TransferRequest;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.web.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of what happened to an order: what the event says, and nothing that it does not.
 *
 * @param transfer how the order is to be paid in a shop that is paid by transfer; empty in any other
 */
record LetterContent(
        OrderFact fact,
        OrderView order,
        Addressee to,
        Optional<TransferRequest> transfer,
        LetterWords words,
        Texts texts) {

    String subject() {
        return words.text(what() + ".subject", order.number().toString(), money(detail().amount()));
    }

    String title() {
        return words.text(what() + ".title", money(detail().amount()));
    }

    List<String> paragraphs() {
        return Stream.of(Stream.of(text()), detail().words().lines(), aboutMoney())
                .flatMap(said -> said)
                .toList();
    }

    /** In a shop that is paid by transfer nothing else is checked. */
    private String text() {
        return asksForTransfer() ? words.text("transfer.text") : words.text(what() + ".text", money(detail().amount()));
    }

    /** What the link is called. */
    String open() {
        return words.text(fact.occasion().asksToPay() ? what() + ".open" : "open");
    }

    List<Pair> facts() {
        List<Pair> facts = new ArrayList<>();
        facts.add(new Pair(words.text("number"), order.number().toString()));
        facts.add(new Pair(words.text("when"), texts.time(fact.at())));
        add(facts, "declared-by", fact.occasion() == Occasion.WITHDRAWN ? to.salutation() : "");
        if (texts.has("reason." + detail().reason())) {
            facts.add(new Pair(words.text("reason"), texts.text("reason." + detail().reason())));
        }
        Instant until = detail().until();
        add(facts, "until", until == null ? "" : texts.time(until));
        add(
                facts,
                "delivery",
                isGoingThere() ? String.join(", ", order.delivery().lines(texts.locale())) : "");
        add(facts, "carrier", detail().carrier());
        add(facts, "tracking", detail().tracking());
        add(facts, "refund", detail().amount() > 0 ? money(detail().amount()) : "");
        transfer.filter(request -> asksForTransfer()).ifPresent(request -> add(facts, request));
        return facts;
    }

    private boolean asksForTransfer() {
        return transfer.isPresent()
                && fact.occasion() == Occasion.RECEIVED
                && order.totals().total() > 0;
    }

    private boolean isGoingThere() {
        return switch (fact.occasion()) {
            case RECEIVED -> !to.salutation().isEmpty(); // nothing is paid yet, and perhaps it is a stranger's address
            case CONFIRMED, SHIPPED, DELIVERED -> true;
            case DECLINED,
                    ACTION_REQUIRED,
                    REJECTED,
                    CANCELLED,
                    EXPIRED,
                    LINES_CANCELLED,
                    RETURN_REQUESTED,
                    WITHDRAWN,
                    RETURN_ACCEPTED,
                    RETURN_REFUSED,
                    RETURNED,
                    REFUNDED -> false;
        };
    }

    List<Section> sections() {
        return switch (fact.occasion()) {
            case SHIPPED -> parcel();
            case LINES_CANCELLED -> List.of(goods("goods.cancelled", detail().lines()));
            case RETURN_REQUESTED, RETURN_ACCEPTED -> List.of(goods("goods.to-return", detail().lines()));
            case RETURN_REFUSED -> List.of(goods("goods.refused", detail().lines()));
            case WITHDRAWN -> withdrawn();
            case RETURNED -> List.of(goods("goods.returned", detail().lines()));
            case RECEIVED, CONFIRMED, DECLINED, ACTION_REQUIRED, REJECTED, CANCELLED, EXPIRED, DELIVERED, REFUNDED ->
                List.of(whole());
        };
    }

    /** Which words: a parcel may be all of the order, a part of it, or the last of several. */
    private String what() {
        String code = fact.occasion().code();
        return fact.occasion() == Occasion.SHIPPED ? code + shipped() : code;
    }

    private String shipped() {
        List<OrderedLine> remaining = detail().remaining();
        if (remaining != null && !remaining.isEmpty()) {
            return ".part";
        }
        if (isWhole(detail().lines())) {
            return ".whole";
        }
        return remaining == null ? ".some" : ".rest";
    }

    private boolean isWhole(List<OrderedLine> lines) {
        return units(lines)
                == order.items().stream().mapToLong(OrderedItem::quantity).sum();
    }

    private static long units(List<OrderedLine> lines) {
        return lines.stream().mapToLong(OrderedLine::quantity).sum();
    }

    private Stream<String> aboutMoney() {
        OrderMoney money = detail().money();
        return switch (fact.occasion()) {
            case CONFIRMED -> paid(money);
            case CANCELLED, EXPIRED -> Stream.of(goesBack(money));
            case LINES_CANCELLED ->
                money == null || money.refund() == 0
                        ? Stream.empty()
                        : Stream.of(words.text("money.for-lines", money(money.refund())));
            case RECEIVED,
                    DECLINED,
                    ACTION_REQUIRED,
                    REJECTED,
                    SHIPPED,
                    DELIVERED,
                    RETURN_REQUESTED,
                    WITHDRAWN,
                    RETURN_ACCEPTED,
                    RETURN_REFUSED,
                    RETURNED,
                    REFUNDED -> Stream.empty();
        };
    }

    private Stream<String> paid(@Nullable OrderMoney money) {
        long total = order.totals().total();
        if (total == 0) {
            return Stream.of(words.text("money.free"));
        }
        if (money == null) {
            return Stream.empty();
        }
        return Stream.of(
                money.captured() == 0
                        ? words.text("money.held", money(total))
                        : words.text("money.paid", money(money.captured())));
    }

    private String goesBack(@Nullable OrderMoney money) {
        if (money == null) {
            return words.text("money.unknown");
        }
        if (money.captured() == 0) {
            return words.text(transfer.isPresent() ? "transfer.none" : "money.none");
        }
        if (money.refund() == 0) {
            return words.text("money.settled");
        }
        return money.refund() < money.captured()
                ? words.text("money.back-part", money(money.captured()), money(money.refund()))
                : words.text("money.back", money(money.refund()));
    }

    private List<Section> parcel() {
        List<OrderedLine> remaining = detail().remaining();
        Section parcel = goods("goods.parcel", detail().lines());
        return remaining == null || remaining.isEmpty()
                ? List.of(parcel)
                : List.of(parcel, goods("goods.remaining", remaining));
    }

    /** From all of it, whatever of it is to come back. */
    private List<Section> withdrawn() {
        return detail().lines().isEmpty()
                ? List.of(whole())
                : List.of(goods("goods.to-return", detail().lines()), whole());
    }

    private Section goods(String title, List<OrderedLine> lines) {
        List<Pair> items = lines.stream()
                .map(line -> units(line.quantity(), order.nameOf(line.sku()), ""))
                .toList();
        return new Section(words.text(title), items, List.of());
    }

    private Section whole() {
        List<Pair> items = order.items().stream()
                .map(item -> units(item.quantity(), item.name(), money(item.lineTotal())))
                .toList();
        return new Section(
                words.text("items"), items, Sum.of(order.itemised(), order.totals(), order.currency(), texts));
    }

    private Pair units(long quantity, String name, String value) {
        return new Pair(texts.number(quantity) + " × " + name, value);
    }

    private void add(List<Pair> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Pair(words.text(name), value));
        }
    }

    private void add(List<Pair> facts, TransferRequest request) {
        add(facts, "transfer.holder", request.account().holder());
        facts.add(new Pair("IBAN", request.account().printedIban()));
        if (!request.account().bic().isEmpty()) {
            facts.add(new Pair("BIC", request.account().bic()));
        }
        add(facts, "transfer.amount", money(order.totals().total()));
        add(facts, "transfer.reference", request.reference());
        add(facts, "transfer.until", texts.time(request.until()));
    }

    private Detail detail() {
        return fact.detail();
    }

    private String money(long amount) {
        return texts.money(amount, order.currency());
    }
}
