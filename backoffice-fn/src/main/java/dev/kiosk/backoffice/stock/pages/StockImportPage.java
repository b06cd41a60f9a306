package dev.kiosk.backoffice.stock.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.Named;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.StockClient;
import dev.kiosk.backoffice.client.StockClient.Change;
import dev.kiosk.backoffice.client.StockClient.Plan;
import dev.kiosk.backoffice.stock.pages.StockImportView.Result;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /admin/stock-import}: what was counted, by a file or pasted, to be looked at before it is set. */
@Needs(Permission.STOCK_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class StockImportPage {

    private static final int NAMES_AT_ONCE = 50;

    private final StockClient stock;
    private final CatalogueClient catalogue;
    private final Office office;

    StockImportPage(StockClient stock, CatalogueClient catalogue, Office office) {
        this.stock = stock;
        this.catalogue = catalogue;
        this.office = office;
    }

    @GetMapping(StockImportView.PATH)
    ResponseEntity<byte[]> ask(ServerWebExchange exchange) {
        return page(HttpStatus.OK, SentForm.NOTHING, Result.NOTHING, exchange);
    }

    @PostMapping(path = StockImportView.PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<byte[]>> send(ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .map(CountedLines::of)
                .flatMap(lines -> send(lines, exchange))
                .onErrorResume(
                        DataBufferLimitException.class, tooLarge -> Mono.just(tooLarge(SentForm.NOTHING, exchange)));
    }

    private Mono<ResponseEntity<byte[]>> send(CountedLines lines, ServerWebExchange exchange) {
        SentForm checked = lines.checked();
        return checked.isGood()
                ? run(lines)
                        .map(result -> page(HttpStatus.OK, checked, result, exchange))
                        .onErrorResume(FunctionRefusal.class, refusal -> refused(refusal, checked, exchange))
                : Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, checked, Result.NOTHING, exchange));
    }

    private Mono<Result> run(CountedLines lines) {
        return lines.isToBeSet()
                ? stock.count(lines.content(), lines.opens(), lines.reason()).map(Result::counted)
                : stock.plan(lines.content(), lines.opens())
                        .flatMap(plan -> names(plan).map(names -> Result.planned(plan, names)));
    }

    private Mono<Map<String, Named>> names(Plan plan) {
        return Flux.fromIterable(StockImportView.shown(plan.changes()))
                .map(Change::sku)
                .distinct()
                .buffer(NAMES_AT_ONCE)
                .concatMap(catalogue::names)
                .collect(HashMap::new, Map::putAll);
    }

    private Mono<ResponseEntity<byte[]>> refused(FunctionRefusal refusal, SentForm sent, ServerWebExchange exchange) {
        return switch (refusal.name()) {
            case "invalid-request" ->
                Mono.just(page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        sent.troubled("Nothing was changed: " + refusal.said() + "."),
                        Result.NOTHING,
                        exchange));
            case "content-too-large" -> Mono.just(tooLarge(sent, exchange));
            default -> Mono.error(refusal);
        };
    }

    private ResponseEntity<byte[]> tooLarge(SentForm sent, ServerWebExchange exchange) {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                sent.troubled("Nothing was changed: this is too much at once. Many lines come as a file, or in parts."),
                Result.NOTHING,
                exchange);
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, SentForm sent, Result result, ServerWebExchange exchange) {
        return office.show(status, new StockImportView(office.frame(exchange, Section.STOCK), sent, result));
    }
}
