package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.NewProduct;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.util.Currency;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/new-product}: a product is made, as a draft. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class NewProductPage {

    private final CatalogueClient catalogue;
    private final Office office;

    NewProductPage(CatalogueClient catalogue, Office office) {
        this.catalogue = catalogue;
        this.office = office;
    }

    @GetMapping(NewProductView.PATH)
    Mono<ResponseEntity<byte[]>> blank(ServerWebExchange exchange) {
        return page(HttpStatus.OK, SentForm.NOTHING, exchange);
    }

    @PostMapping(NewProductView.PATH)
    Mono<ResponseEntity<byte[]>> make(ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), catalogue.currency())
                .map(both -> NewProductForm.read(both.getT1(), Currency.getInstance(both.getT2())))
                .flatMap(read -> read.form().isGood()
                        ? make(read.form(), read.product(), exchange)
                        : page(HttpStatus.UNPROCESSABLE_CONTENT, read.form(), exchange));
    }

    private Mono<ResponseEntity<byte[]>> make(SentForm sent, NewProduct product, ServerWebExchange exchange) {
        return catalogue
                .create(product)
                .map(slug -> Answers.seeOther(Done.MADE.at(ProductView.path(slug))))
                .onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
                    case "invalid-request" ->
                        page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                sent.refused(refusal, NewProductForm.at(sent), ProductFields::needed),
                                exchange);
                    case "slug-taken" ->
                        page(HttpStatus.CONFLICT, sent.wrong("slug", "Another product has this address."), exchange);
                    case "sku-taken" ->
                        page(HttpStatus.CONFLICT, NewProductForm.taken(sent, refusal.texts("skus")), exchange);
                    default -> Mono.error(refusal);
                });
    }

    private Mono<ResponseEntity<byte[]>> page(HttpStatusCode status, SentForm sent, ServerWebExchange exchange) {
        return Mono.zip(catalogue.categoryNames(), catalogue.currency())
                .map(both -> office.show(
                        status,
                        new NewProductView(
                                office.frame(exchange, Section.PRODUCTS), both.getT1(), both.getT2(), sent)));
    }
}
