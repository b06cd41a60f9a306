package dev.kiosk.backoffice.rule.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.PricingClient;
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
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/rules}: taxes, shipping methods, price lists. Tax rules are made and removed here. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.PUBLIC)
@RestController
class RulesPage {

    private static final String TAXES = RulesView.PATH + "/taxes";

    private final PricingClient pricing;
    private final CatalogueClient catalogue;
    private final Office office;

    RulesPage(PricingClient pricing, CatalogueClient catalogue, Office office) {
        this.pricing = pricing;
        this.catalogue = catalogue;
        this.office = office;
    }

    @GetMapping(RulesView.PATH)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return page(HttpStatus.OK, SentForm.NOTHING, exchange);
    }

    /** A new one, or another one for its country and category. */
    @Needs(Permission.RULES_CHANGE)
    @PostMapping(TAXES)
    Mono<ResponseEntity<byte[]>> put(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .map(TaxForm::read)
                .flatMap(read -> read.form().isGood()
                        ? put(read, exchange)
                        : page(HttpStatus.UNPROCESSABLE_CONTENT, read.form(), exchange));
    }

    private Mono<ResponseEntity<byte[]>> put(TaxForm read, ServerWebExchange exchange) {
        return pricing.put(read.rule(), !read.form().value(TaxForm.LATER).isEmpty())
                .then(done(Done.TAX_SAVED))
                .onErrorResume(
                        FunctionRefusal.class,
                        refusal -> refused(read, refusal)
                                .map(form -> page(HttpStatus.UNPROCESSABLE_CONTENT, form, exchange))
                                .orElseGet(() -> Mono.error(refusal)));
    }

    private static Optional<SentForm> refused(TaxForm read, FunctionRefusal refusal) {
        return switch (refusal.name()) {
            case "invalid-request" -> Optional.of(read.form().refused(refusal, TaxForm::field, TaxForm::needed));
            case "unknown-goods" ->
                Optional.of(read.form()
                        .wrong(TaxForm.CATEGORY, "The catalogue has no such category. Say below if it comes later."));
            default -> Optional.empty();
        };
    }

    @Needs(Permission.RULES_CHANGE)
    @PostMapping(TAXES + "/remove")
    Mono<ResponseEntity<byte[]>> remove(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> pricing.removeTaxRule(form.value(TaxForm.COUNTRY), form.value(TaxForm.CATEGORY)))
                .then(done(Done.TAX_REMOVED));
    }

    private Mono<ResponseEntity<byte[]>> page(HttpStatusCode status, SentForm sent, ServerWebExchange exchange) {
        return Mono.zip(pricing.taxRules(), pricing.shippingMethods(), catalogue.priceLists())
                .map(all -> office.show(
                        status,
                        new RulesView(
                                office.frame(exchange, Section.RULES),
                                all.getT1().stream().map(RulesView.Tax::of).toList(),
                                all.getT2().stream().map(RulesView.Shipping::of).toList(),
                                all.getT3().items(),
                                sent)));
    }

    private static Mono<ResponseEntity<byte[]>> done(Done done) {
        return Mono.fromSupplier(() -> Answers.seeOther(done.at(RulesView.PATH)));
    }
}
