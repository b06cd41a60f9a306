package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.ImportReport;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/import}: products by the file. Good rows are imported, each broken one is told by its line. */
@OnFace(Face.PUBLIC)
@RestController
class ImportPage {

    private final CatalogueClient catalogue;
    private final Office office;

    ImportPage(CatalogueClient catalogue, Office office) {
        this.catalogue = catalogue;
        this.office = office;
    }

    @GetMapping("/admin/import")
    ResponseEntity<byte[]> ask(ServerWebExchange exchange) {
        return page(HttpStatus.OK, null, "", exchange);
    }

    @PostMapping(path = "/admin/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<byte[]>> read(ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .flatMap(parts -> Mono.justOrEmpty(parts.getFirst("file")))
                .flatMap(file -> catalogue.read(file.content()))
                .map(report -> page(HttpStatus.OK, report, "", exchange))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> page(HttpStatus.UNPROCESSABLE_CONTENT, null, "Choose a file.", exchange)))
                .onErrorResume(FunctionRefusal.class, refusal -> refused(refusal, exchange))
                .onErrorResume(DataBufferLimitException.class, tooLarge -> Mono.just(tooLarge(exchange)));
    }

    private Mono<ResponseEntity<byte[]>> refused(FunctionRefusal refusal, ServerWebExchange exchange) {
        return switch (refusal.name()) {
            case "invalid-request" ->
                Mono.just(page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        null,
                        "Nothing was imported: the first line must be the header below.",
                        exchange));
            case "content-too-large" -> Mono.just(tooLarge(exchange));
            default -> Mono.error(refusal);
        };
    }

    private ResponseEntity<byte[]> tooLarge(ServerWebExchange exchange) {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                null,
                "The file, or a line of it, is too large. What came before is imported; sending it again does no harm.",
                exchange);
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, @Nullable ImportReport report, String trouble, ServerWebExchange exchange) {
        return office.show(status, new ImportView(office.frame(exchange, Section.PRODUCTS), report, trouble));
    }
}
