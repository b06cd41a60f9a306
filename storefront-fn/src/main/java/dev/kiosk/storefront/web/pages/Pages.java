package dev.kiosk.storefront.web.pages;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Templates;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Answers with pages. */
@Component
public class Pages {

    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Templates templates;
    private final ShopAssets assets;
    private final Currency own;
    private final Locale catalogue;
    private final String name;
    private final ShopAddress address;
    private final SessionCookies sessions;
    private final boolean letters;

    Pages(
            Templates templates,
            ShopAssets assets,
            StorefrontProperties settings,
            ShopAddress address,
            SessionCookies sessions) {
        this.templates = templates;
        this.assets = assets;
        this.own = settings.currency();
        this.catalogue = settings.catalogueLanguage();
        this.name = settings.name();
        this.address = address;
        this.sessions = sessions;
        this.letters = settings.mail().server().isPresent();
    }

    public Page page(ServerWebExchange exchange) {
        return new Page(
                new Texts(Languages.of(exchange)),
                assets.styleSheet().path(),
                assets.script().path(),
                assets.scene().path(),
                CurrencyChoice.of(exchange, own),
                CartCookie.read(exchange).map(CartCookie::items).orElse(0L),
                "",
                Here.of(exchange.getRequest()).path(),
                catalogue,
                ShopFace.of(exchange, name),
                address.of(exchange.getRequest()),
                visitor(exchange));
    }

    private Visitor visitor(ServerWebExchange exchange) {
        if (!letters) {
            return Visitor.STRANGER;
        }
        return sessions.read(exchange).isPresent() ? Visitor.CUSTOMER : Visitor.GUEST;
    }

    /** A page that anybody may see. */
    public ResponseEntity<byte[]> show(View view) {
        return answer(HttpStatus.OK, CacheControl.noCache().cachePrivate(), view);
    }

    /** A page of one customer, which no browser keeps. */
    public ResponseEntity<byte[]> showPersonal(HttpStatusCode status, View view) {
        return answer(status, CacheControl.noStore(), view);
    }

    /** What a script of a page asks for, to be shown for a moment. */
    public <T> ResponseEntity<T> answer(Page page, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(MOMENT).cachePrivate())
                .headers(headers -> describe(page, headers))
                .body(body);
    }

    private ResponseEntity<byte[]> answer(HttpStatusCode status, CacheControl cache, View view) {
        return Answers.html(status, cache)
                .headers(headers -> describe(view.page(), headers))
                .body(templates.render(view.template(), view));
    }

    /** What the page is in, and what that depends on: the browser's languages, and what was chosen instead. */
    static void describe(Page page, HttpHeaders headers) {
        headers.set(HttpHeaders.CONTENT_LANGUAGE, page.texts().language());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
    }
}
