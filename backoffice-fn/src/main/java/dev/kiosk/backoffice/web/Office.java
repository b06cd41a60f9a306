package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.BackofficeProperties;
import dev.kiosk.backoffice.web.access.Staff;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Templates;
import java.util.Arrays;
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
    private final OfficeAssets assets;
    private final String shop;
    private final List<Section> sections;

    Office(Templates templates, OfficeAssets assets, BackofficeProperties settings) {
        this.templates = templates;
        this.assets = assets;
        this.sections = Arrays.stream(Section.values())
                .filter(section ->
                        section != Section.WEBHOOKS || settings.functions().webhooks() != null)
                .toList();
        this.shop = Objects.toString(settings.shop(), "").replaceAll("/+$", "");
    }

    /** @throws IllegalStateException if nobody was let in */
    public Frame frame(ServerWebExchange exchange, Section section) {
        String done = exchange.getRequest().getQueryParams().getFirst("done");
        String told =
                Done.of(Objects.requireNonNullElse(done, "")).map(Done::text).orElse("");
        List<String> styleSheets =
                List.of(assets.styleSheet().path(), assets.officeStyleSheet().path());
        return new Frame(Staff.of(exchange), section, sections, styleSheets, told);
    }

    /** Where customers reach the shop; empty where nobody says. */
    public String shop() {
        return shop;
    }

    public ResponseEntity<byte[]> show(AdminView view) {
        return show(HttpStatus.OK, view);
    }

    public ResponseEntity<byte[]> show(HttpStatusCode status, AdminView view) {
        return showAlone(status, view.template(), view);
    }

    /** A page without the rail: for whoever is not, or not any more, let in. */
    public ResponseEntity<byte[]> showAlone(HttpStatusCode status, String template, Object view) {
        return Answers.html(status, CacheControl.noStore()).body(templates.render(template, view));
    }

    /** A piece of a page, of {@code src/main/jte/part}. */
    public byte[] part(String template, Object view) {
        return templates.render("part/" + template, view);
    }

    public String styleSheet() {
        return assets.styleSheet().path();
    }
}
