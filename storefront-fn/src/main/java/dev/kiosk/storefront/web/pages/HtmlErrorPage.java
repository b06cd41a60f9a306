package dev.kiosk.storefront.web.pages;

import dev.kiosk.fn.problem.ErrorPage;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.ui.page.Templates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells a customer what went wrong, in their words, and where to go from there. */
@Component
class HtmlErrorPage implements ErrorPage {

    private final Pages pages;
    private final Templates templates;

    HtmlErrorPage(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public Mono<String> render(ServerWebExchange exchange, ProblemDetail problem) {
        return Mono.fromSupplier(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            ErrorView view = view(exchange, problem);
            headers.setCacheControl(CacheControl.noStore());
            Pages.describe(view.page(), headers);
            return new String(templates.render(view.template(), view), StandardCharsets.UTF_8);
        });
    }

    private ErrorView view(ServerWebExchange exchange, ProblemDetail problem) {
        Page page = pages.page(exchange);
        String reference = exchange.getResponse().getHeaders().getFirst(Origin.CORRELATION_ID);
        return new ErrorView(
                page, problem.getStatus(), kind(page.texts(), problem), Objects.requireNonNullElse(reference, ""));
    }

    /** The most telling texts there are: of the problem, of the status, of its class. */
    private static String kind(Texts texts, ProblemDetail problem) {
        int status = problem.getStatus();
        return Stream.of(name(problem.getType()), String.valueOf(status))
                .filter(kind -> texts.has("error." + kind + ".title"))
                .findFirst()
                .orElse(status < 500 ? "4xx" : "5xx");
    }

    private static String name(@Nullable URI type) {
        String path = type == null ? "" : Objects.requireNonNullElse(type.getPath(), "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
