package dev.kiosk.backoffice.web;

import dev.kiosk.fn.problem.ErrorPage;
import dev.kiosk.ui.page.Templates;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells whoever was not let in, or found nothing, what is wrong. */
@Component
class RefusedPage implements ErrorPage {

    private final Templates templates;
    private final OfficeAssets assets;

    RefusedPage(Templates templates, OfficeAssets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    @Override
    public Mono<String> render(ServerWebExchange exchange, ProblemDetail problem) {
        return Mono.fromSupplier(() -> {
            exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
            RefusedView view = new RefusedView(
                    assets.styleSheet().path(),
                    Objects.requireNonNullElse(problem.getTitle(), ""),
                    problem.getStatus() == 401 || problem.getStatus() == 403);
            return new String(templates.render("refused", view), StandardCharsets.UTF_8);
        });
    }
}
