package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.NewVariant;
import dev.kiosk.backoffice.client.CatalogueClient.Product;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Form;
import java.util.Currency;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Forms on a product's page that add a variant, and take one away. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class VariantPages {

    private final CatalogueClient catalogue;
    private final ProductPages page;

    VariantPages(CatalogueClient catalogue, ProductPages page) {
        this.catalogue = catalogue;
        this.page = page;
    }

    @PostMapping("/admin/products/{slug}/variants")
    Mono<ResponseEntity<byte[]>> add(@PathVariable String slug, ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), catalogue.find(slug))
                .flatMap(both -> add(both.getT1(), both.getT2(), exchange));
    }

    @PostMapping("/admin/products/{slug}/variants/removal")
    Mono<ResponseEntity<byte[]>> remove(@PathVariable String slug, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> catalogue
                        .remove(slug, sent.value("removed"))
                        .then(ProductPages.back(Done.VARIANT_REMOVED, slug))
                        .onErrorResume(FunctionRefusal.class, refusal -> refused(refusal, slug, sent, exchange)));
    }

    private Mono<ResponseEntity<byte[]>> add(SentForm sent, Product product, ServerWebExchange exchange) {
        FieldReader fields = new FieldReader(sent, ProductFields::needed);
        Currency currency = Currency.getInstance(product.variants().getFirst().currency());
        NewVariant variant = ProductFields.variant(fields, "", currency);
        String slug = product.slug();
        return variant == null
                ? page.show(HttpStatus.UNPROCESSABLE_CONTENT, slug, fields.form(), exchange)
                : catalogue
                        .add(slug, variant)
                        .then(ProductPages.back(Done.VARIANT_ADDED, slug))
                        .onErrorResume(
                                FunctionRefusal.class, refusal -> refused(refusal, slug, fields.form(), exchange));
    }

    private Mono<ResponseEntity<byte[]>> refused(
            FunctionRefusal refusal, String slug, SentForm sent, ServerWebExchange exchange) {
        return switch (refusal.name()) {
            case "invalid-request" ->
                page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        slug,
                        sent.refused(refusal, ProductFields::at, ProductFields::needed),
                        exchange);
            case "sku-taken" ->
                page.show(
                        HttpStatus.CONFLICT, slug, sent.wrong("sku", "The catalogue has this SKU already."), exchange);
            case "last-variant", "too-many-variants" ->
                page.show(HttpStatus.CONFLICT, slug, sent.troubled("Nothing was saved: " + refusal.said()), exchange);
            default -> Mono.error(refusal);
        };
    }
}
