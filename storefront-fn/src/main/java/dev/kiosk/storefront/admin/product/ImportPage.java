package dev.kiosk.storefront.admin.product;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.web.Office;
import dev.kiosk.storefront.admin.web.Section;
import dev.kiosk.storefront.catalogue.application.CatalogueImport;
import dev.kiosk.storefront.catalogue.application.CatalogueLines;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/import}: products by the file. Good rows are imported, each broken one is told by its line. */
@RestController
class ImportPage {

    private final CatalogueImport catalogueImport;
    private final CatalogueLines lines;
    private final Office office;

    ImportPage(CatalogueImport catalogueImport, CatalogueLines lines, Office office) {
        this.catalogueImport = catalogueImport;
        this.lines = lines;
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
                .flatMap((Part file) -> catalogueImport.read(lines.of(file.content())))
                .map(report -> page(HttpStatus.OK, report, "", exchange))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> page(HttpStatus.UNPROCESSABLE_CONTENT, null, "Choose a file.", exchange)))
                .onErrorResume(
                        Problem.class,
                        problem -> Mono.just(page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                null,
                                "Nothing was imported: the first line must be the header below.",
                                exchange)))
                .onErrorResume(
                        DataBufferLimitException.class,
                        e -> Mono.just(page(
                                HttpStatus.CONTENT_TOO_LARGE,
                                null,
                                "The file, or a line of it, is too large. What came before is imported; sending it again does no harm.",
                                exchange)));
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, @Nullable Report report, String trouble, ServerWebExchange exchange) {
        return office.show(status, new ImportView(office.desk(exchange, Section.PRODUCTS), report, trouble));
    }
}
