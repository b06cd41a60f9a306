package dev.kiosk.storefront.admin.rule;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.web.Done;
import dev.kiosk.storefront.admin.web.Office;
import dev.kiosk.storefront.admin.web.Section;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.catalogue.domain.Offers;
import dev.kiosk.storefront.pricing.application.RuleDesk;
import dev.kiosk.storefront.pricing.domain.HouseRules;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
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
@RestController
class ShippingPages {

    private final RuleDesk rules;
    private final HouseRules house;
    private final Offers offers;
    private final Office office;

    ShippingPages(RuleDesk rules, HouseRules house, Offers offers, Office office) {
        this.rules = rules;
        this.house = house;
        this.offers = offers;
        this.office = office;
    }

    @GetMapping(ShippingView.NEW)
    Mono<ResponseEntity<byte[]>> blank(ServerWebExchange exchange) {
        return offers.currencies().map(currencies -> blank(HttpStatus.OK, currencies, Sent.NOTHING, exchange));
    }

    @PostMapping(ShippingView.NEW)
    Mono<ResponseEntity<byte[]>> make(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(Sent::of)
                .flatMap(sent ->
                        offers.currencies().flatMap(currencies -> make(new ShippingForm(sent, currencies), exchange)));
    }

    @GetMapping(ShippingView.LIST + "/{code}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String code, ServerWebExchange exchange) {
        return Mono.zip(find(code), offers.currencies())
                .map(both -> page(HttpStatus.OK, both.getT1(), both.getT2(), Sent.NOTHING, exchange));
    }

    @PostMapping(ShippingView.LIST + "/{code}")
    Mono<ResponseEntity<byte[]>> save(@PathVariable String code, ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(Sent::of), find(code), offers.currencies())
                .flatMap(all -> save(
                        all.getT2(), new ShippingForm(all.getT1(), currencies(all.getT2(), all.getT3())), exchange));
    }

    @PostMapping(ShippingView.LIST + "/{code}/remove")
    Mono<ResponseEntity<byte[]>> remove(@PathVariable String code) {
        return rules.removeShippingMethod(code).then(done(Done.SHIPPING_REMOVED));
    }

    private Mono<ResponseEntity<byte[]>> make(ShippingForm form, ServerWebExchange exchange) {
        String code = form.sent().value(ShippingSheet.CODE);
        Sent checked = new ShippingForm(form.checkCode(), form.currencies()).check();
        if (!checked.isGood()) {
            return Mono.just(blank(HttpStatus.UNPROCESSABLE_CONTENT, form.currencies(), checked, exchange));
        }
        ShippingMethod wanted = form.read(code);
        return named(code)
                .flatMap(there -> there.filter(other -> !other.equals(wanted) && !isHouse(other))
                        .map(other -> Mono.just(blank(
                                HttpStatus.CONFLICT,
                                form.currencies(),
                                checked.wrong(ShippingSheet.CODE, "There is another method of this code."),
                                exchange)))
                        .orElseGet(() -> put(wanted)));
    }

    private Mono<ResponseEntity<byte[]>> save(ShippingMethod now, ShippingForm form, ServerWebExchange exchange) {
        Sent checked = form.check();
        if (!checked.isGood()) {
            return Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, now, form.currencies(), checked, exchange));
        }
        ShippingMethod wanted = form.read(now.code());
        String revision = ShippingSheet.of(now).revision();
        if (!wanted.equals(now) && !checked.value("revision").equals(revision)) {
            return Mono.just(page(HttpStatus.CONFLICT, now, form.currencies(), checked.overtaken("method"), exchange));
        }
        return put(wanted);
    }

    private Mono<ResponseEntity<byte[]>> put(ShippingMethod method) {
        return rules.put(method).then(done(Done.SHIPPING_SAVED));
    }

    private Mono<ShippingMethod> find(String code) {
        return named(code)
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "rule-not-found", "There is no such shipping method")));
    }

    private Mono<Optional<ShippingMethod>> named(String code) {
        return rules.shippingMethods()
                .map(all -> all.stream()
                        .filter(method -> method.code().equals(code))
                        .findFirst());
    }

    private boolean isHouse(ShippingMethod method) {
        return method.equals(house.standard());
    }

    private ResponseEntity<byte[]> blank(
            HttpStatusCode status, List<Currency> currencies, Sent sent, ServerWebExchange exchange) {
        return office.show(
                status,
                new ShippingView(
                        office.desk(exchange, Section.RULES), ShippingSheet.EMPTY, true, false, currencies, sent));
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status,
            ShippingMethod method,
            List<Currency> currencies,
            Sent sent,
            ServerWebExchange exchange) {
        return office.show(
                status,
                new ShippingView(
                        office.desk(exchange, Section.RULES),
                        ShippingSheet.of(method),
                        false,
                        !isHouse(method),
                        currencies(method, currencies),
                        sent));
    }

    /** The shop's, and those of the method, wherever they came from: none is lost by saving. */
    private static List<Currency> currencies(ShippingMethod method, List<Currency> shop) {
        return Stream.concat(shop.stream(), method.rates().stream().map(Rate::currency))
                .distinct()
                .toList();
    }

    private static Mono<ResponseEntity<byte[]>> done(Done done) {
        return Mono.fromSupplier(() -> Answers.seeOther(done.at(RulesView.PATH)));
    }
}
