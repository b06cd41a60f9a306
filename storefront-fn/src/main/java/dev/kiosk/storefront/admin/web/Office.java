package dev.kiosk.storefront.admin.web;

import dev.kiosk.storefront.admin.access.Staff;
import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Templates;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Answers with pages of the back office, which no browser keeps. */
@Component
public class Office {

    private final Templates templates;
    private final ShopAssets assets;

    Office(Templates templates, ShopAssets assets) {
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
        return Answers.html(status, CacheControl.noStore()).body(templates.render("admin/" + view.template(), view));
    }
}
