package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.SellerSettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.notification.application.Letters;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.payment.application.TransferRequests;
import dev.kiosk.storefront.web.pages.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Letters: their parts put together, as HTML and as text. */
@Component
class JteLetters implements Letters {

    private final LetterTemplates templates;
    private final SellerSettings seller;
    private final TransferRequests transfers;

    JteLetters(LetterTemplates templates, StorefrontProperties settings, TransferRequests transfers) {
        this.templates = templates;
        this.seller = settings.seller();
        this.transfers = transfers;
    }

    private String seller(Texts texts) {
        return String.join(" · ", seller.lines(texts.text("shop.name")));
    }

    private static String greeting(Addressee to, LetterWords words) {
        String name = to.salutation();
        return name.isEmpty() ? words.text("greeting.nobody") : words.text("greeting", name);
    }

    @Override
    public Letter about(OrderFact fact, OrderView order, Addressee to, String link) {
        LetterWords words = new LetterWords(to.locale());
        Texts texts = new Texts(to.locale());
        LetterContent content =
                new LetterContent(fact, order, to, transfers.of(fact.orderId(), order.orderedAt()), words, texts);
        LetterView view = new LetterView(
                texts.language(),
                texts.text("shop.name"),
                content.title(),
                greeting(to, words),
                content.paragraphs(),
                content.facts(),
                link,
                content.open(),
                content.sections(),
                words.text("foot"),
                seller(texts),
                "",
                "");
        return new Letter(content.subject(), LetterText.of(view), templates.html(view));
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
                List.of(),
                words.text("back-in-stock.foot"),
                seller(texts),
                end,
                words.text("back-in-stock.unsubscribe"));
        return new Letter(words.text("back-in-stock.subject", article), LetterText.of(view), templates.html(view));
    }
}
