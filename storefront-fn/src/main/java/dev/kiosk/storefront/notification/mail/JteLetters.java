package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.notification.application.Letters;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.payment.application.TransferRequests;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.web.pages.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Letters: their parts put together, as HTML and as text, on the paper of the shop as it is now. */
@Component
class JteLetters implements Letters {

    private final LetterTemplates templates;
    private final RecentShop shop;
    private final TransferRequests transfers;

    JteLetters(LetterTemplates templates, RecentShop shop, TransferRequests transfers) {
        this.templates = templates;
        this.shop = shop;
        this.transfers = transfers;
    }

    @Override
    public Mono<Letter> about(OrderFact fact, OrderView order, Addressee to, String link) {
        return shop.lastKnown().map(version -> about(fact, order, to, link, LetterPaper.of(version)));
    }

    private Letter about(OrderFact fact, OrderView order, Addressee to, String link, LetterPaper paper) {
        LetterWords words = new LetterWords(to.locale());
        Texts texts = new Texts(to.locale());
        LetterContent content =
                new LetterContent(fact, order, to, transfers.of(fact.orderId(), order.orderedAt()), words, texts);
        return letter(
                content.subject(),
                paper,
                new LetterView(
                        texts.language(),
                        paper.shop(),
                        paper.accent(),
                        content.title(),
                        greeting(to, words),
                        content.paragraphs(),
                        content.facts(),
                        link,
                        content.open(),
                        content.sections(),
                        paper.signature(),
                        words.text("foot"),
                        paper.seller(),
                        "",
                        ""));
    }

    private static String greeting(Addressee to, LetterWords words) {
        String name = to.salutation();
        return name.isEmpty() ? words.text("greeting.nobody") : words.text("greeting", name);
    }

    @Override
    public Mono<Letter> backInStock(String article, Locale locale, String product, String end) {
        return shop.lastKnown().map(version -> backInStock(article, locale, product, end, LetterPaper.of(version)));
    }

    private Letter backInStock(String article, Locale locale, String product, String end, LetterPaper paper) {
        LetterWords words = new LetterWords(locale);
        return letter(
                words.text("back-in-stock.subject", article),
                paper,
                new LetterView(
                        new Texts(locale).language(),
                        paper.shop(),
                        paper.accent(),
                        words.text("back-in-stock.title"),
                        words.text("back-in-stock.greeting"),
                        List.of(words.text("back-in-stock.text", article)),
                        List.of(),
                        product,
                        words.text("back-in-stock.open"),
                        List.of(),
                        paper.signature(),
                        words.text("back-in-stock.foot"),
                        paper.seller(),
                        end,
                        words.text("back-in-stock.unsubscribe")));
    }

    @Override
    public Mono<Letter> code(String code, Locale locale) {
        return shop.lastKnown().map(version -> code(code, locale, LetterPaper.of(version)));
    }

    private Letter code(String code, Locale locale, LetterPaper paper) {
        LetterWords words = new LetterWords(locale);
        return letter(
                words.text("code.subject", paper.shop()),
                paper,
                new LetterView(
                        new Texts(locale).language(),
                        paper.shop(),
                        paper.accent(),
                        code,
                        words.text("code.greeting"),
                        List.of(words.text("code.text", paper.shop()), words.text("code.warning")),
                        List.of(),
                        "",
                        "",
                        List.of(),
                        paper.signature(),
                        words.text("code.foot"),
                        paper.seller(),
                        "",
                        ""));
    }

    private Letter letter(String subject, LetterPaper paper, LetterView view) {
        return new Letter(paper.sender(), subject, LetterText.of(view), templates.html(view));
    }
}
