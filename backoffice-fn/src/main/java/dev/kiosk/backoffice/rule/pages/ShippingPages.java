package dev.kiosk.backoffice.rule.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.PriceLists;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.PricingClient;
import dev.kiosk.backoffice.client.PricingClient.Rate;
import dev.kiosk.backoffice.client.PricingClient.ShippingMethod;
import dev.kiosk.backoffice.client.Revised;
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
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/rules/shipping/new}, and {@code /admin/rules/shipping/…} of one method. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.PUBLIC)
@RestController
class ShippingPages {

    private final PricingClient pricing;
    private final CatalogueClient catalogue;
    private final Office office;

    ShippingPages(PricingClient pricing, CatalogueClient catalogue, Office office) {
        this.pricing = pricing;
        this.catalogue = catalogue;
        this.office = office;
    }

    @Needs(Permission.RULES_CHANGE)
    @GetMapping(ShippingView.NEW)
    Mono<ResponseEntity<byte[]>> blank(ServerWebExchange exchange) {
        return currencies().map(currencies -> blank(HttpStatus.OK, currencies, SentForm.NOTHING, exchange));
    }

    @Needs(Permission.RULES_CHANGE)
    @PostMapping(ShippingView.NEW)
    Mono<ResponseEntity<byte[]>> make(ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), currencies())
                .map(both -> ShippingForm.read(both.getT1(), both.getT1().value(ShippingFields.CODE), both.getT2()))
                .flatMap(read -> read.form().isGood()
                        ? make(read, exchange)
                        : blankAgain(HttpStatus.UNPROCESSABLE_CONTENT, read, read.form(), exchange));
    }

    private Mono<ResponseEntity<byte[]>> make(ShippingForm read, ServerWebExchange exchange) {
        return pricing.put(read.method(), null)
                .then(done(Done.SHIPPING_SAVED))
                .onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
                    case "invalid-request" ->
                        blankAgain(HttpStatus.UNPROCESSABLE_CONTENT, read, read.refused(refusal), exchange);
                    case "rule-exists" ->
                        blankAgain(
                                HttpStatus.CONFLICT,
                                read,
                                read.form().wrong(ShippingFields.CODE, "There is another method of this code."),
                                exchange);
                    default -> Mono.error(refusal);
                });
    }

    @GetMapping(ShippingView.LIST + "/{code}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String code, ServerWebExchange exchange) {
        return page(HttpStatus.OK, code, SentForm.NOTHING, exchange);
    }

    @Needs(Permission.RULES_CHANGE)
    @PostMapping(ShippingView.LIST + "/{code}")
    Mono<ResponseEntity<byte[]>> save(@PathVariable String code, ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), pricing.shippingMethod(code), currencies())
                .map(all -> ShippingForm.read(
                        all.getT1(), code, currencies(all.getT2().value(), all.getT3())))
                .flatMap(read -> read.form().isGood()
                        ? save(code, read, exchange)
                        : page(HttpStatus.UNPROCESSABLE_CONTENT, code, read.form(), exchange));
    }

    private Mono<ResponseEntity<byte[]>> save(String code, ShippingForm read, ServerWebExchange exchange) {
        return pricing.put(read.method(), read.form().value("revision", "none"))
                .then(done(Done.SHIPPING_SAVED))
                .onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
                    case "invalid-request" ->
                        page(HttpStatus.UNPROCESSABLE_CONTENT, code, read.refused(refusal), exchange);
                    case "changed-meanwhile" ->
                        page(HttpStatus.CONFLICT, code, read.form().overtaken("method"), exchange);
                    default -> Mono.error(refusal);
                });
    }

    @Needs(Permission.RULES_CHANGE)
    @PostMapping(ShippingView.LIST + "/{code}/remove")
    Mono<ResponseEntity<byte[]>> remove(@PathVariable String code) {
        return pricing.removeShippingMethod(code).then(done(Done.SHIPPING_REMOVED));
    }

    private Mono<ResponseEntity<byte[]>> blankAgain(
            HttpStatusCode status, ShippingForm read, SentForm form, ServerWebExchange exchange) {
        return Mono.just(blank(status, read.currencies(), form, exchange));
    }

    private ResponseEntity<byte[]> blank(
            HttpStatusCode status, List<String> currencies, SentForm form, ServerWebExchange exchange) {
        return office.show(
                status,
                new ShippingView(
                        office.frame(exchange, Section.RULES),
                        ShippingFields.EMPTY,
                        "",
                        true,
                        false,
                        currencies,
                        form));
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, String code, SentForm form, ServerWebExchange exchange) {
        return Mono.zip(pricing.shippingMethod(code), currencies())
                .map(both -> office.show(status, view(both.getT1(), both.getT2(), form, exchange)));
    }

    private ShippingView view(
            Revised<ShippingMethod> revised, List<String> shop, SentForm form, ServerWebExchange exchange) {
        ShippingMethod method = revised.value();
        return new ShippingView(
                office.frame(exchange, Section.RULES),
                ShippingFields.of(method),
                revised.revision(),
                false,
                !Boolean.TRUE.equals(method.bySettings()),
                currencies(method, shop),
                form);
    }

    private Mono<List<String>> currencies() {
        return catalogue.priceLists().map(PriceLists::currencies);
    }

    /** The shop's, and those of the method, wherever they came from: none is lost by saving. */
    private static List<String> currencies(ShippingMethod method, List<String> shop) {
        return Stream.concat(shop.stream(), method.rates().stream().map(Rate::currency))
                .distinct()
                .toList();
    }

    private static Mono<ResponseEntity<byte[]>> done(Done done) {
        return Mono.fromSupplier(() -> Answers.seeOther(done.at(RulesView.PATH)));
    }
}
