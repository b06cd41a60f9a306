package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.BrokenRow;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /admin/import}, {@code /admin/export}: products by the file, to be looked at before, or imported, or taken away. */
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
        return page(HttpStatus.OK, ImportView.Result.NOTHING, exchange);
    }

    @GetMapping("/admin/export")
    ResponseEntity<Flux<DataBuffer>> export() {
        ContentDisposition file =
                ContentDisposition.attachment().filename("catalogue.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(catalogue.export());
    }

    @PostMapping(path = "/admin/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<byte[]>> read(ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .flatMap(ImportPage::read)
                .flatMap(sent -> read(sent.file(), sent.wish()))
                .map(result -> page(HttpStatus.OK, result, exchange))
                .switchIfEmpty(Mono.fromSupplier(() ->
                        page(HttpStatus.UNPROCESSABLE_CONTENT, ImportView.Result.trouble("Choose a file."), exchange)))
                .onErrorResume(FunctionRefusal.class, refusal -> refused(refusal, exchange))
                .onErrorResume(DataBufferLimitException.class, tooLarge -> Mono.just(tooLarge(exchange)));
    }

    private record Sent(Part file, String wish) {}

    /** Empty without a file. */
    private static Mono<Sent> read(MultiValueMap<String, Part> parts) {
        String wish = parts.getFirst("do") instanceof FormFieldPart field ? field.value() : "";
        return Mono.justOrEmpty(parts.getFirst("file")).map(file -> new Sent(file, wish));
    }

    private Mono<ImportView.Result> read(Part file, String wish) {
        return switch (wish) {
            case "plan" -> catalogue.plan(file.content()).map(ImportView.Result::planned);
            case "all" -> catalogue.readAll(file.content()).map(ImportView.Result::imported);
            default -> catalogue.read(file.content()).map(ImportView.Result::imported);
        };
    }

    private Mono<ResponseEntity<byte[]>> refused(FunctionRefusal refusal, ServerWebExchange exchange) {
        return switch (refusal.name()) {
            case "invalid-request" ->
                Mono.just(page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        ImportView.Result.trouble("Nothing was imported: the first line must be the header below."),
                        exchange));
            case "rows-broken" ->
                Mono.just(page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        ImportView.Result.broken(
                                "Nothing was imported: some rows are broken.",
                                refusal.items("errors", ImportPage::row)),
                        exchange));
            case "content-too-large" -> Mono.just(tooLarge(exchange));
            default -> Mono.error(refusal);
        };
    }

    private static BrokenRow row(Map<?, ?> error) {
        return new BrokenRow(
                Long.parseLong(String.valueOf(error.get("line"))),
                String.valueOf(error.get("sku")),
                String.valueOf(error.get("message")));
    }

    private ResponseEntity<byte[]> tooLarge(ServerWebExchange exchange) {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                ImportView.Result.trouble(
                        "The file, or a line of it, is too large. What came before is imported; sending it again does no harm."),
                exchange);
    }

    private ResponseEntity<byte[]> page(HttpStatusCode status, ImportView.Result result, ServerWebExchange exchange) {
        return office.show(status, new ImportView(office.frame(exchange, Section.PRODUCTS), result));
    }
}
