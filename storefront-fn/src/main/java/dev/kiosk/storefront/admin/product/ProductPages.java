package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.admin.web.Done;
import dev.kiosk.storefront.admin.web.Office;
import dev.kiosk.storefront.admin.web.Section;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/products}, and {@code /admin/products/…} of one. */
@RestController
class ProductPages {

    private static final int PAGE = 50;

    private final CatalogueService catalogue;
    private final ProductEditor editor;
    private final Office office;

    ProductPages(CatalogueService catalogue, ProductEditor editor, Office office) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.office = office;
    }

    @GetMapping("/admin/products")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            ServerWebExchange exchange) {
        return catalogue
                .list(q, null, PAGE, after)
                .map(page -> office.show(ProductListView.of(office.desk(exchange, Section.PRODUCTS), q.strip(), page)));
    }

    @GetMapping("/admin/products/{slug}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String slug, ServerWebExchange exchange) {
        return editor.find(slug).map(sheet -> page(HttpStatus.OK, sheet, Sent.NOTHING, exchange));
    }

    @PostMapping("/admin/products/{slug}")
    Mono<ResponseEntity<byte[]>> save(@PathVariable String slug, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(Sent::of)
                .flatMap(sent -> editor.find(slug).flatMap(sheet -> save(sheet, sent, exchange)));
    }

    private Mono<ResponseEntity<byte[]>> save(ProductSheet sheet, Sent sent, ServerWebExchange exchange) {
        Sent checked = ProductEdit.check(sent, sheet);
        if (!checked.isGood()) {
            return Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, sheet, checked, exchange));
        }
        return editor.save(sheet.slug(), sent.value("revision"), ProductEdit.of(sent, sheet))
                .flatMap(result -> switch (result) {
                    case SAVED -> Mono.just(Answers.seeOther(Done.SAVED.at(ProductView.path(sheet.slug()))));
                    case CHANGED_MEANWHILE -> changedMeanwhile(sheet.slug(), sent, exchange);
                });
    }

    private Mono<ResponseEntity<byte[]>> changedMeanwhile(String slug, Sent sent, ServerWebExchange exchange) {
        return editor.find(slug).map(now -> page(HttpStatus.CONFLICT, now, sent.overtaken("product"), exchange));
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, ProductSheet sheet, Sent sent, ServerWebExchange exchange) {
        return office.show(status, new ProductView(office.desk(exchange, Section.PRODUCTS), sheet, sent));
    }
}
