package dev.kiosk.storefront.web.pages;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.web.asset.Assets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Answers with pages. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Templates templates;
    private final Assets assets;
    private final Currency own;
    private final Locale catalogue;

    Pages(Templates templates, Assets assets, StorefrontProperties settings) {
        this.templates = templates;
        this.assets = assets;
        this.own = settings.currency();
        this.catalogue = settings.catalogueLanguage();
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
                catalogue);
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

    /** After a form was sent: the browser gets the next page, and sends nothing again when it is reloaded. */
    public static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private ResponseEntity<byte[]> answer(HttpStatusCode status, CacheControl cache, View view) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(cache)
                .headers(headers -> describe(view.page(), headers))
                .body(templates.render(view));
    }

    /** What the page is in, and what that depends on: the browser's languages, and what was chosen instead. */
    static void describe(Page page, HttpHeaders headers) {
        headers.set(HttpHeaders.CONTENT_LANGUAGE, page.texts().language());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
    }
}
