package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.ShopClient;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/shop}: what the shop is called and looks like, what it says, and where it sells. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.PUBLIC)
@RestController
class ShopPage {

    private static final String LOGO = ShopView.PATH + "/logo";

    private final ShopClient shop;
    private final Office office;

    ShopPage(ShopClient shop, Office office) {
        this.shop = shop;
        this.office = office;
    }

    @GetMapping(ShopView.PATH)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return page(HttpStatus.OK, SentForm.NOTHING, "", exchange);
    }

    @Needs(Permission.SHOP_CHANGE)
    @PostMapping(ShopView.PATH)
    Mono<ResponseEntity<byte[]>> save(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> shop.show()
                        .map(now -> ShopForm.read(sent, now))
                        .flatMap(shop::save)
                        .then(saved())
                        .onErrorResume(FunctionRefusal.class, refusal -> switch (refusal.name()) {
                            case "invalid-request" ->
                                page(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        sent.refused(refusal, ShopForm::field, ShopForm::needed),
                                        "",
                                        exchange);
                            case "changed-meanwhile" -> page(HttpStatus.CONFLICT, sent.overtaken("shop"), "", exchange);
                            default -> Mono.error(refusal);
                        }));
    }

    @Needs(Permission.SHOP_CHANGE)
    @PostMapping(path = LOGO, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<byte[]>> sendLogo(ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .flatMap(parts -> Mono.justOrEmpty(parts.getFirst("file"))
                        .flatMap(file -> shop.keepLogo(file.content()))
                        .flatMap(logo -> putLogo(revision(parts), logo)))
                .switchIfEmpty(Mono.defer(() -> refused("Choose a file.", exchange)))
                .onErrorResume(FunctionRefusal.class, refusal -> refused(said(refusal), exchange));
    }

    @Needs(Permission.SHOP_CHANGE)
    @PostMapping(LOGO + "/remove")
    Mono<ResponseEntity<byte[]>> removeLogo(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> putLogo(ShopForm.revision(form.value(ShopForm.REVISION)), ""))
                .onErrorResume(FunctionRefusal.class, refusal -> refused(said(refusal), exchange));
    }

    private Mono<ResponseEntity<byte[]>> putLogo(long revision, String logo) {
        return shop.show()
                .map(now -> now.withLogo(revision, logo))
                .flatMap(shop::save)
                .then(saved());
    }

    private static long revision(MultiValueMap<String, Part> parts) {
        String typed = parts.getFirst(ShopForm.REVISION) instanceof FormFieldPart field ? field.value() : "";
        return ShopForm.revision(typed);
    }

    private static String said(FunctionRefusal refusal) {
        return switch (refusal.name()) {
            case "content-too-large" -> "The logo is too large: it has at most 200 kB.";
            case "changed-meanwhile" -> "Somebody else has changed the shop meanwhile. Send the logo again.";
            default -> "This is no logo that is taken: a PNG, a JPEG or a WebP of at most 4000 pixels each way.";
        };
    }

    private Mono<ResponseEntity<byte[]>> refused(String trouble, ServerWebExchange exchange) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, SentForm.NOTHING, trouble, exchange);
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, SentForm sent, String trouble, ServerWebExchange exchange) {
        return Mono.zip(shop.show(), shop.saves())
                .map(found -> office.show(
                        status,
                        new ShopView(
                                office.frame(exchange, Section.SHOP),
                                found.getT1(),
                                found.getT2(),
                                office.shop(),
                                sent,
                                trouble)));
    }

    private static Mono<ResponseEntity<byte[]>> saved() {
        return Mono.fromSupplier(() -> Answers.seeOther(Done.SHOP_SAVED.at(ShopView.PATH)));
    }
}
