package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.FunctionAwayException;
import dev.kiosk.backoffice.product.pages.ImportProgress.End;
import dev.kiosk.backoffice.product.pages.ImportProgress.Running;
import dev.kiosk.backoffice.product.pages.ImportView.Result;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells of an import: by a page, or where it takes its time by a page that grows while it runs. A browser shows what has come
 * of it, and needs no script for that.
 */
@Component
class ImportAnswers {

    private final Office office;

    ImportAnswers(Office office) {
        this.office = office;
    }

    Mono<Void> show(Flux<ImportProgress> progress, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        Flux<byte[]> page = progress.switchOnFirst((first, all) ->
                first.get() instanceof Running ? growing(all, exchange) : all.map(end -> whole(end, exchange)));
        return response.writeAndFlushWith(
                page.map(bytes -> Mono.just(response.bufferFactory().wrap(bytes))));
    }

    private byte[] whole(ImportProgress progress, ServerWebExchange exchange) {
        return switch (progress) {
            case End end -> begin(office.show(end.status(), view(end.result(), false, exchange)), exchange);
            case Running running -> throw new IllegalStateException("began with its end: " + running);
        };
    }

    private Flux<byte[]> growing(Flux<ImportProgress> progress, ServerWebExchange exchange) {
        String page =
                new String(begin(office.show(view(Result.NOTHING, true, exchange)), exchange), StandardCharsets.UTF_8);
        int run = page.indexOf(ImportView.BEGIN_OF_RUN) + ImportView.BEGIN_OF_RUN.length();
        Flux<byte[]> parts = progress.onErrorResume(FunctionAwayException.class, away -> Mono.just(silent()))
                .map(step -> part(step, exchange));
        return Flux.concat(Flux.just(utf8(page.substring(0, run))), parts, Flux.just(utf8(page.substring(run))));
    }

    private byte[] part(ImportProgress progress, ServerWebExchange exchange) {
        return switch (progress) {
            case Running running -> office.part("running", running);
            case End end -> office.part("imported", view(end.result(), false, exchange));
        };
    }

    private static ImportProgress silent() {
        return new End(
                HttpStatus.SERVICE_UNAVAILABLE,
                Result.trouble(
                        "The shop does not answer any more. What came before may be imported; sending it again does no harm."));
    }

    private ImportView view(Result result, boolean running, ServerWebExchange exchange) {
        return new ImportView(office.frame(exchange, Section.PRODUCTS), result, running);
    }

    /** Status and headers, before anything is written. */
    private static byte[] begin(ResponseEntity<byte[]> page, ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(page.getStatusCode());
        exchange.getResponse().getHeaders().putAll(page.getHeaders());
        return Objects.requireNonNull(page.getBody());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
