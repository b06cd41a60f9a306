package dev.kiosk.storefront.admin.web;

import dev.kiosk.storefront.admin.access.Staff;
import dev.kiosk.storefront.web.asset.Assets;
import dev.kiosk.storefront.web.pages.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Answers with pages of the back office, which no browser keeps. */
@Component
public class Office {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Templates templates;
    private final Assets assets;

    Office(Templates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    /** @throws IllegalStateException if nobody was let in */
    public Desk desk(ServerWebExchange exchange, Section section) {
        String done = exchange.getRequest().getQueryParams().getFirst("done");
        String told =
                Done.of(Objects.requireNonNullElse(done, "")).map(Done::text).orElse("");
        List<String> styleSheets =
                List.of(assets.styleSheet().path(), assets.adminStyleSheet().path());
        return new Desk(Staff.of(exchange), section, styleSheets, told);
    }

    public ResponseEntity<byte[]> show(AdminView view) {
        return show(HttpStatus.OK, view);
    }

    public ResponseEntity<byte[]> show(HttpStatusCode status, AdminView view) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.render("admin/" + view.template(), view));
    }
}
