package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.notification.application.Letters;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.mail.LetterView.Pair;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.web.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Letters: their parts put together, as HTML and as text. */
@Component
class JteLetters implements Letters {

    private static final int SHORT_NUMBER = 8;

    private final LetterTemplates templates;

    JteLetters(LetterTemplates templates) {
        this.templates = templates;
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
                List.of(words.text(what + ".text")),
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

    private static List<Pair> facts(OrderFact fact, OrderView order, LetterWords words, Texts texts) {
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
