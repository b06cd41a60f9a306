package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.PriceChanges;
import dev.kiosk.backoffice.client.CatalogueClient.PriceWish;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/prices}: many prices at once, looked at before they are changed. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class PricesPage {

    private final CatalogueClient catalogue;
    private final Office office;

    PricesPage(CatalogueClient catalogue, Office office) {
        this.catalogue = catalogue;
        this.office = office;
    }

    @GetMapping(PricesView.PATH)
    Mono<ResponseEntity<byte[]>> ask(ServerWebExchange exchange) {
        return page(HttpStatus.OK, null, SentForm.NOTHING, exchange);
    }

    @PostMapping(PricesView.PATH)
    Mono<ResponseEntity<byte[]>> send(ServerWebExchange exchange) {
        return Mono.zip(Form.of(exchange).map(SentForm::of), catalogue.currency())
                .flatMap(both -> send(both.getT1(), Currency.getInstance(both.getT2()), exchange));
    }

    private Mono<ResponseEntity<byte[]>> send(SentForm sent, Currency currency, ServerWebExchange exchange) {
        FieldReader fields = new FieldReader(sent, PricesPage::needed);
        Long percent = fields.read("percent", Typed::signedBasisPoints);
        Long amount = fields.read("amount", typed -> Typed.signedAmount(typed, currency));
        Long step = fields.read("step", typed -> Typed.amount(typed, currency));
        SentForm form = fields.form();
        if (form.isGood() && (percent == null) == (amount == null)) {
            form = form.wrong("percent", needed("percent"));
        }
        PriceWish wish =
                new PriceWish(sent.value("q"), sent.value("category"), percent, amount, step, sent.value("revision"));
        return form.isGood()
                ? send(wish, form, exchange)
                : page(HttpStatus.UNPROCESSABLE_CONTENT, null, form, exchange);
    }

    private Mono<ResponseEntity<byte[]>> send(PriceWish wish, SentForm form, ServerWebExchange exchange) {
        Mono<ResponseEntity<byte[]>> answer = wish.revision().isEmpty()
                ? catalogue.plan(wish).flatMap(plan -> page(HttpStatus.OK, plan, form, exchange))
                : catalogue.change(wish).map(changed -> Answers.seeOther(Done.PRICES_CHANGED.at(PricesView.PATH)));
        return answer.onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
            case "invalid-request" ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        null,
                        form.refused(
                                refusal, field -> field.equals("basisPoints") ? "percent" : field, PricesPage::needed),
                        exchange);
            case "price-impossible", "too-many-prices" ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        null,
                        form.troubled("Nothing was changed: " + refusal.said() + "."),
                        exchange);
            case "changed-meanwhile" ->
                page(
                        HttpStatus.CONFLICT,
                        null,
                        form.troubled("Nothing was changed: prices are not any more what you looked at. Look again."),
                        exchange);
            default -> Mono.error(refusal);
        });
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, @Nullable PriceChanges plan, SentForm sent, ServerWebExchange exchange) {
        return Mono.zip(catalogue.categories(), catalogue.currency())
                .map(both -> office.show(
                        status,
                        new PricesView(
                                office.frame(exchange, Section.PRODUCTS), both.getT1(), both.getT2(), plan, sent)));
    }

    private static String needed(String field) {
        return switch (field) {
            case "amount" -> "An amount such as 0.50 or -1.00 is needed.";
            case "step" -> "A step such as 0.05 is needed, or nothing.";
            case "category" -> "A search looks at all categories: one of both is needed.";
            case "q" -> "At most 200 characters are taken.";
            default -> "A percentage such as 5 or -12.5 is needed, or an amount, and not both.";
        };
    }
}
