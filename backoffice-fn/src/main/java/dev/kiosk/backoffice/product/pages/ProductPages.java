package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.Product;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
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
@OnFace(Face.PUBLIC)
@RestController
class ProductPages {

    private final CatalogueClient catalogue;
    private final Office office;

    ProductPages(CatalogueClient catalogue, Office office) {
        this.catalogue = catalogue;
        this.office = office;
    }

    @GetMapping("/admin/products")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            ServerWebExchange exchange) {
        String text = TypedText.normal(q);
        return catalogue
                .list(text, after)
                .map(page -> office.show(ProductListView.of(office.frame(exchange, Section.PRODUCTS), text, page)));
    }

    @GetMapping("/admin/products/{slug}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String slug, ServerWebExchange exchange) {
        return page(HttpStatus.OK, slug, SentForm.NOTHING, exchange);
    }

    @PostMapping("/admin/products/{slug}")
    Mono<ResponseEntity<byte[]>> save(@PathVariable String slug, ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), catalogue.find(slug))
                .flatMap(both -> save(both.getT2(), ProductForm.read(both.getT1(), both.getT2()), exchange));
    }

    private Mono<ResponseEntity<byte[]>> save(Product product, ProductForm read, ServerWebExchange exchange) {
        if (!read.form().isGood()) {
            return Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, product, read.form(), exchange));
        }
        String slug = product.slug();
        return catalogue
                .save(slug, read.change())
                .then(Mono.fromSupplier(() -> Answers.seeOther(Done.SAVED.at(ProductView.path(slug)))))
                .onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
                    case "invalid-request" ->
                        page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                slug,
                                read.form().refused(refusal, ProductForm::field, ProductForm::needed),
                                exchange);
                    case "changed-meanwhile" ->
                        page(HttpStatus.CONFLICT, slug, read.form().overtaken("product"), exchange);
                    default -> Mono.error(refusal);
                });
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, String slug, SentForm form, ServerWebExchange exchange) {
        return catalogue.find(slug).map(product -> page(status, product, form, exchange));
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, Product product, SentForm form, ServerWebExchange exchange) {
        return office.show(
                status, new ProductView(office.frame(exchange, Section.PRODUCTS), product, office.shop(), form));
    }
}
