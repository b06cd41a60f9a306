package dev.kiosk.storefront.admin.rule;

import dev.kiosk.storefront.admin.web.Done;
import dev.kiosk.storefront.admin.web.Office;
import dev.kiosk.storefront.admin.web.Section;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.pricing.application.RuleDesk;
import dev.kiosk.storefront.pricing.domain.HouseRules;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/rules}: taxes, shipping methods, price lists. Tax rules are made and removed here. */
@RestController
class RulesPage {

    private static final String TAXES = RulesView.PATH + "/taxes";

    private final RuleDesk rules;
    private final HouseRules house;
    private final PriceLists lists;
    private final Office office;

    RulesPage(RuleDesk rules, HouseRules house, PriceLists lists, Office office) {
        this.rules = rules;
        this.house = house;
        this.lists = lists;
        this.office = office;
    }

    @GetMapping(RulesView.PATH)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return page(HttpStatus.OK, Sent.NOTHING, exchange);
    }

    /** A new one, or another one for its country and category. */
    @PostMapping(TAXES)
    Mono<ResponseEntity<byte[]>> put(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(Sent::of)
                .map(TaxForm::check)
                .flatMap(sent -> sent.isGood()
                        ? rules.put(TaxForm.read(sent)).then(done(Done.TAX_SAVED))
                        : page(HttpStatus.UNPROCESSABLE_CONTENT, sent, exchange));
    }

    @PostMapping(TAXES + "/remove")
    Mono<ResponseEntity<byte[]>> remove(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(Sent::of)
                .flatMap(sent -> rules.removeTaxRule(TaxForm.country(sent), TaxForm.category(sent)))
                .then(done(Done.TAX_REMOVED));
    }

    private Mono<ResponseEntity<byte[]>> page(HttpStatusCode status, Sent sent, ServerWebExchange exchange) {
        return Mono.zip(rules.taxRules(), rules.shippingMethods(), lists.all())
                .map(all -> office.show(
                        status,
                        new RulesView(
                                office.desk(exchange, Section.RULES),
                                all.getT1().stream()
                                        .map(rule -> RulesView.Tax.of(rule, house))
                                        .toList(),
                                all.getT2().stream()
                                        .map(method -> RulesView.Shipping.of(method, house))
                                        .toList(),
                                all.getT3(),
                                sent)));
    }

    private static Mono<ResponseEntity<byte[]>> done(Done done) {
        return Mono.fromSupplier(() -> Answers.seeOther(done.at(RulesView.PATH)));
    }
}
