package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.BrokenRow;
import dev.kiosk.backoffice.client.CatalogueClient.ImportStep;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.product.pages.ImportProgress.End;
import dev.kiosk.backoffice.product.pages.ImportView.Result;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class ImportPage {

    private final CatalogueClient catalogue;
    private final ImportAnswers answers;
    private final Office office;

    ImportPage(CatalogueClient catalogue, ImportAnswers answers, Office office) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.office = office;
    }

    @GetMapping("/admin/import")
    ResponseEntity<byte[]> ask(ServerWebExchange exchange) {
        return office.show(new ImportView(office.frame(exchange, Section.PRODUCTS), Result.NOTHING, false));
    }

    @Needs(Permission.SHOP_READ)
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
    Mono<Void> read(ServerWebExchange exchange) {
        Flux<ImportProgress> progress = exchange.getMultipartData()
                .flatMap(ImportPage::read)
                .flatMapMany(sent -> read(sent.file(), sent.wish()))
                .concatMap(step -> Mono.justOrEmpty(ImportProgress.of(step)))
                .switchIfEmpty(Mono.just(new End(HttpStatus.UNPROCESSABLE_CONTENT, Result.trouble("Choose a file."))))
                .onErrorResume(FunctionRefusal.class, ImportPage::refused)
                .onErrorResume(DataBufferLimitException.class, tooLarge -> Mono.just(tooLarge()));
        return answers.show(progress, exchange);
    }

    private record Sent(Part file, String wish) {}

    /** Empty without a file. */
    private static Mono<Sent> read(MultiValueMap<String, Part> parts) {
        String wish = parts.getFirst("do") instanceof FormFieldPart field ? field.value() : "";
        return Mono.justOrEmpty(parts.getFirst("file")).map(file -> new Sent(file, wish));
    }

    private Flux<ImportStep> read(Part file, String wish) {
        return switch (wish) {
            case "plan" -> catalogue.plan(file.content());
            case "all" -> catalogue.readAll(file.content());
            default -> catalogue.read(file.content());
        };
    }

    private static Mono<ImportProgress> refused(FunctionRefusal refusal) {
        return switch (refusal.name()) {
            case "invalid-request" ->
                Mono.just(new End(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Result.trouble("Nothing was imported: the first line must be the header below.")));
            case "rows-broken" ->
                Mono.just(new End(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Result.broken(
                                "Nothing was imported: some rows are broken.",
                                refusal.items("errors", ImportPage::row))));
            case "content-too-large" -> Mono.just(tooLarge());
            default -> Mono.error(refusal);
        };
    }

    private static BrokenRow row(Map<?, ?> error) {
        return new BrokenRow(
                Long.parseLong(String.valueOf(error.get("line"))),
                String.valueOf(error.get("sku")),
                String.valueOf(error.get("message")));
    }

    private static ImportProgress tooLarge() {
        return new End(
                HttpStatus.CONTENT_TOO_LARGE,
                Result.trouble(
                        "The file, or a line of it, is too large. What came before may be imported; sending it again does no harm."));
    }
}
