package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.notification.application.Letters;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.mail.LetterView.Pair;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.payment.application.TransferRequests;
import dev.kiosk.storefront.payment.domain.TransferRequest;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.web.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Letters: their parts put together, as HTML and as text. */
@Component
class JteLetters implements Letters {

    private static final int SHORT_NUMBER = 8;

    private final LetterTemplates templates;
    private final TransferRequests transfers;

    JteLetters(LetterTemplates templates, TransferRequests transfers) {
        this.templates = templates;
        this.transfers = transfers;
    }

    @Override
    public Letter about(OrderFact fact, OrderView order, Addressee to, String link) {
        LetterWords words = new LetterWords(to.locale());
        Texts texts = new Texts(to.locale());
        String number = order.orderId().toString();
        String what = fact.occasion().code();
        LetterView view = new LetterView(
                texts.language(),
                texts.text("shop.name"),
                words.text(what + ".title"),
                words.text("greeting", to.name()),
                paragraphs(fact, words),
                facts(fact, order, words, texts),
                link,
                words.text(fact.occasion().asksToPay() ? what + ".open" : "open"),
                words.text("items"),
                items(order, texts),
                Sum.of(order.itemised(), order.totals(), order.currency(), texts),
                words.text("foot"),
                "",
                "");
        String subject = words.text(what + ".subject", number.substring(number.length() - SHORT_NUMBER));
        return new Letter(subject, LetterText.of(view), templates.html(view));
    }

    @Override
    public Letter backInStock(String article, Locale locale, String product, String end) {
        LetterWords words = new LetterWords(locale);
        Texts texts = new Texts(locale);
        LetterView view = new LetterView(
                texts.language(),
                texts.text("shop.name"),
                words.text("back-in-stock.title"),
                words.text("back-in-stock.greeting"),
                List.of(words.text("back-in-stock.text", article)),
                List.of(),
                product,
                words.text("back-in-stock.open"),
                "",
                List.of(),
                List.of(),
                words.text("back-in-stock.foot"),
                end,
                words.text("back-in-stock.unsubscribe"));
        return new Letter(words.text("back-in-stock.subject", article), LetterText.of(view), templates.html(view));
    }

    /** In a shop that is paid by transfer nothing else is checked. */
    private List<String> paragraphs(OrderFact fact, LetterWords words) {
        return List.of(words.text(
                requested(fact).isPresent() ? "transfer.text" : fact.occasion().code() + ".text"));
    }

    private Optional<TransferRequest> requested(OrderFact fact) {
        return fact.occasion() == Occasion.RECEIVED ? transfers.of(fact.orderId(), fact.at()) : Optional.empty();
    }

    private static Stream<Pair> transfer(TransferRequest request, OrderView order, LetterWords words, Texts texts) {
        return Stream.of(
                        new Pair(
                                words.text("transfer.holder"), request.account().holder()),
                        new Pair("IBAN", request.account().printedIban()),
                        new Pair("BIC", request.account().bic()),
                        new Pair(
                                words.text("transfer.amount"),
                                texts.money(order.totals().total(), order.currency())),
                        new Pair(words.text("transfer.reference"), request.reference()),
                        new Pair(words.text("transfer.until"), texts.time(request.until())))
                .filter(pair -> !pair.value().isEmpty());
    }

    private List<Pair> facts(OrderFact fact, OrderView order, LetterWords words, Texts texts) {
        OrderFact.Detail detail = fact.detail();
        List<Pair> facts = new ArrayList<>();
        facts.add(new Pair(words.text("number"), order.orderId().toString()));
        facts.add(new Pair(words.text("when"), texts.time(fact.at())));
        if (texts.has("reason." + detail.reason())) {
            facts.add(new Pair(words.text("reason"), texts.text("reason." + detail.reason())));
        }
        Instant until = detail.until();
        if (until != null) {
            facts.add(new Pair(words.text("until"), texts.time(until)));
        }
        if (!detail.carrier().isEmpty()) {
            facts.add(new Pair(words.text("carrier"), detail.carrier()));
        }
        if (!detail.tracking().isEmpty()) {
            facts.add(new Pair(words.text("tracking"), detail.tracking()));
        }
        if (detail.amount() > 0) {
            facts.add(new Pair(words.text("refund"), texts.money(detail.amount(), order.currency())));
        }
        requested(fact)
                .ifPresent(request -> transfer(request, order, words, texts).forEach(facts::add));
        return facts;
    }

    private static List<Pair> items(OrderView order, Texts texts) {
        return order.items().stream()
                .map(item -> new Pair(
                        texts.number(item.quantity()) + " × " + item.name(),
                        texts.money(item.lineTotal(), order.currency())))
                .toList();
    }
}
