package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.Product;
import dev.kiosk.backoffice.client.CatalogueClient.Publication;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
@Needs(Permission.SHOP_READ)
@OnFace(Face.PUBLIC)
@RestController
class ProductPages {

    private final CatalogueClient catalogue;
    private final Office office;
    private final Clock clock;

    ProductPages(CatalogueClient catalogue, Office office, Clock clock) {
        this.catalogue = catalogue;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/admin/products")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String after,
            ServerWebExchange exchange) {
        String text = TypedText.normal(q);
        return catalogue
                .list(text, status, after)
                .map(page -> office.show(ProductListView.of(
                        office.frame(exchange, Section.PRODUCTS), text, status, page, clock.instant())));
    }

    @GetMapping("/admin/products/{slug}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String slug, ServerWebExchange exchange) {
        return show(HttpStatus.OK, slug, SentForm.NOTHING, exchange);
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping("/admin/products/{slug}")
    Mono<ResponseEntity<byte[]>> save(@PathVariable String slug, ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), catalogue.find(slug))
                .flatMap(both -> save(both.getT2(), ProductForm.read(both.getT1(), both.getT2()), exchange));
    }

    private Mono<ResponseEntity<byte[]>> save(Product product, ProductForm read, ServerWebExchange exchange) {
        if (!read.form().isGood()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, product, read.form(), exchange);
        }
        String slug = product.slug();
        return catalogue
                .save(slug, read.change())
                .then(back(Done.SAVED, address(read, slug)))
                .onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
                    case "invalid-request" ->
                        show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                slug,
                                read.form().refused(refusal, ProductFields::at, ProductFields::needed),
                                exchange);
                    case "slug-taken" ->
                        show(
                                HttpStatus.CONFLICT,
                                slug,
                                read.form().wrong("slug", "Another product has this address, or had it."),
                                exchange);
                    case "changed-meanwhile" ->
                        show(HttpStatus.CONFLICT, slug, read.form().overtaken("product"), exchange);
                    default -> Mono.error(refusal);
                });
    }

    /** Where it is after the change. */
    private static String address(ProductForm read, String slug) {
        String typed = read.change().slug();
        return typed.isEmpty() ? slug : typed;
    }

    /** A time that is not one that the browser's field gives is as wrong as a state that the page does not offer. */
    @Needs(Permission.GOODS_CHANGE)
    @PostMapping("/admin/products/{slug}/status")
    Mono<ResponseEntity<byte[]>> publish(@PathVariable String slug, ServerWebExchange exchange) {
        return Form.of(exchange).map(SentForm::of).flatMap(sent -> {
            String at = sent.value("publishAt");
            Optional<Instant> time = at.isEmpty() ? Optional.empty() : Typed.time(at);
            if (!at.isEmpty() && time.isEmpty()) {
                return show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        slug,
                        sent.wrong("publishAt", "A day and a time are needed, in UTC; nothing is at once."),
                        exchange);
            }
            String status = sent.value("status");
            return catalogue
                    .publish(slug, new Publication(status, time.orElse(null)))
                    .then(back(done(status), slug));
        });
    }

    /** To the page of a product, which says what was done. */
    static Mono<ResponseEntity<byte[]>> back(Done done, String slug) {
        return Mono.fromSupplier(() -> Answers.seeOther(done.at(ProductView.path(slug))));
    }

    private static Done done(String status) {
        return switch (status) {
            case "published" -> Done.PUBLISHED;
            case "archived" -> Done.ARCHIVED;
            default -> Done.TAKEN_OFF_SALE;
        };
    }

    /** The page of a product, with a form that was sent there. */
    Mono<ResponseEntity<byte[]>> show(HttpStatusCode status, String slug, SentForm form, ServerWebExchange exchange) {
        return catalogue.find(slug).flatMap(product -> page(status, product, form, exchange));
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, Product product, SentForm form, ServerWebExchange exchange) {
        ProductState state = ProductState.of(product.status(), product.publishAt(), clock.instant());
        return catalogue
                .categoryNames()
                .map(categories -> office.show(
                        status,
                        new ProductView(
                                office.frame(exchange, Section.PRODUCTS),
                                product,
                                state,
                                categories,
                                office.shop(),
                                form)));
    }
}
