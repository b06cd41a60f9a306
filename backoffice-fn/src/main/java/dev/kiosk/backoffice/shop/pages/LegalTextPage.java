package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.ShopClient;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/shop/pages/…}: a legal page, in every language of the shop. */
@Needs(Permission.SHOP_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class LegalTextPage {

    static final String TEXT = "text";
    private static final String PATH = ShopView.PATH + "/pages/{code}";

    private final ShopClient shop;
    private final Office office;

    LegalTextPage(ShopClient shop, Office office) {
        this.shop = shop;
        this.office = office;
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> show(@PathVariable String code, ServerWebExchange exchange) {
        return page(HttpStatus.OK, text(code), SentForm.NOTHING, exchange);
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<byte[]>> save(@PathVariable String code, ServerWebExchange exchange) {
        LegalText text = text(code);
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> shop.show()
                        .map(now -> now.withPage(
                                ShopForm.revision(sent.value(ShopForm.REVISION)),
                                text.code(),
                                ShopLanguage.texts(TEXT, sent::value)))
                        .flatMap(shop::save)
                        .then(Mono.fromSupplier(() -> Answers.seeOther(Done.SHOP_SAVED.at(text.path()))))
                        .onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
                            case "invalid-request" ->
                                page(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        text,
                                        sent.refused(refusal, field -> field(field, text), LegalTextPage::needed),
                                        exchange);
                            case "changed-meanwhile" ->
                                page(HttpStatus.CONFLICT, text, sent.overtaken("shop"), exchange);
                            default -> Mono.error(refusal);
                        }));
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, LegalText text, SentForm sent, ServerWebExchange exchange) {
        return shop.show()
                .map(front -> office.show(
                        status,
                        new LegalTextView(office.frame(exchange, Section.SHOP), text, front, office.shop(), sent)));
    }

    private static String field(String ofInterface, LegalText text) {
        String beginning = "pages." + text.code() + ".";
        return ofInterface.startsWith(beginning) ? TEXT + "." + ofInterface.substring(beginning.length()) : "";
    }

    private static String needed(String field) {
        return "At most 60,000 characters are taken, and no control characters.";
    }

    private static LegalText text(String code) {
        return LegalText.of(code)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such page"));
    }
}
