package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.Product;
import dev.kiosk.backoffice.client.CatalogueClient.Sale;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Form;
import java.time.Instant;
import java.util.Currency;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Forms on a product's page that lower a price for a while, and end that. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class SalePages {

    private final CatalogueClient catalogue;
    private final ProductPages page;

    SalePages(CatalogueClient catalogue, ProductPages page) {
        this.catalogue = catalogue;
        this.page = page;
    }

    @PostMapping("/admin/products/{slug}/sale")
    Mono<ResponseEntity<byte[]>> reduce(@PathVariable String slug, ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), catalogue.find(slug))
                .flatMap(both -> reduce(both.getT1(), both.getT2(), exchange));
    }

    @PostMapping("/admin/products/{slug}/sale/end")
    Mono<ResponseEntity<byte[]>> end(@PathVariable String slug, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> catalogue.endSale(sent.value("ended")))
                .then(ProductPages.back(Done.SALE_ENDED, slug));
    }

    private Mono<ResponseEntity<byte[]>> reduce(SentForm sent, Product product, ServerWebExchange exchange) {
        String currency = product.variants().getFirst().currency();
        FieldReader fields = new FieldReader(sent, ProductFields::needed);
        Long price = fields.read("sale-price", typed -> Typed.amount(typed, Currency.getInstance(currency)));
        Instant from = fields.read("sale-from", Typed::time);
        Instant until = fields.read("sale-until", Typed::time);
        if (price == null) {
            fields.wrong("sale-price");
        }
        String slug = product.slug();
        return price == null || !fields.form().isGood()
                ? page.show(HttpStatus.UNPROCESSABLE_CONTENT, slug, fields.form(), exchange)
                : catalogue
                        .reduce(sent.value("reduced"), new Sale(currency, price, from, until))
                        .then(ProductPages.back(Done.REDUCED, slug))
                        .onErrorResume(FunctionRefusal.class, refusal -> refused(refusal, slug, sent, exchange));
    }

    private Mono<ResponseEntity<byte[]>> refused(
            FunctionRefusal refusal, String slug, SentForm sent, ServerWebExchange exchange) {
        return switch (refusal.name()) {
            case "invalid-request" ->
                page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        slug,
                        sent.refused(refusal, field -> "sale-" + field, ProductFields::needed),
                        exchange);
            case "sale-not-cheaper" ->
                page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        slug,
                        sent.wrong("sale-price", ProductFields.needed("sale-price")),
                        exchange);
            default -> Mono.error(refusal);
        };
    }
}
