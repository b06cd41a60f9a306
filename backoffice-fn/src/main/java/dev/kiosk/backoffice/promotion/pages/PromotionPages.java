package dev.kiosk.backoffice.promotion.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.PriceLists;
import dev.kiosk.backoffice.client.PricingClient;
import dev.kiosk.backoffice.promotion.pages.PromotionEditor.Result;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/promotions}, {@code /admin/promotions/new}, and {@code /admin/promotions/…} of one. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.PUBLIC)
@RestController
class PromotionPages {

    private final PromotionEditor editor;
    private final PricingClient pricing;
    private final CatalogueClient catalogue;
    private final Office office;
    private final Clock clock;

    PromotionPages(
            PromotionEditor editor, PricingClient pricing, CatalogueClient catalogue, Office office, Clock clock) {
        this.editor = editor;
        this.pricing = pricing;
        this.catalogue = catalogue;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping(PromotionView.LIST)
    Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
        return pricing.promotions()
                .map(all -> office.show(PromotionListView.of(frame(exchange), all, clock.instant())));
    }

    @Needs(Permission.GOODS_CHANGE)
    @GetMapping(PromotionView.NEW)
    Mono<ResponseEntity<byte[]>> blank(ServerWebExchange exchange) {
        return blank(HttpStatus.OK, SentForm.NOTHING, exchange);
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping(PromotionView.NEW)
    Mono<ResponseEntity<byte[]>> make(ServerWebExchange exchange) {
        return Form.of(exchange).map(SentForm::of).flatMap(editor::make).flatMap(result -> switch (result) {
            case Result.Saved(String key) -> done(Done.PROMOTION_SAVED, key);
            case Result.Refused(HttpStatus status, SentForm sent) -> blank(status, sent, exchange);
        });
    }

    @GetMapping(PromotionView.LIST + "/{key}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String key, ServerWebExchange exchange) {
        return page(HttpStatus.OK, key, SentForm.NOTHING, exchange);
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping(PromotionView.LIST + "/{key}")
    Mono<ResponseEntity<byte[]>> save(@PathVariable String key, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> editor.change(key, sent.value("revision"), sent))
                .flatMap(result -> switch (result) {
                    case Result.Saved _ -> done(Done.PROMOTION_SAVED, key);
                    case Result.Refused(HttpStatus status, SentForm sent) -> page(status, key, sent, exchange);
                });
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping(PromotionView.LIST + "/{key}/end")
    Mono<ResponseEntity<byte[]>> end(@PathVariable String key) {
        return pricing.switchPromotion(key, false).then(Mono.defer(() -> done(Done.PROMOTION_ENDED, key)));
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping(PromotionView.LIST + "/{key}/resume")
    Mono<ResponseEntity<byte[]>> resume(@PathVariable String key) {
        return pricing.switchPromotion(key, true).then(Mono.defer(() -> done(Done.PROMOTION_RESUMED, key)));
    }

    private Mono<ResponseEntity<byte[]>> blank(HttpStatusCode status, SentForm sent, ServerWebExchange exchange) {
        return currencies()
                .map(currencies -> office.show(status, PromotionView.ofNew(frame(exchange), currencies, sent)));
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, String key, SentForm sent, ServerWebExchange exchange) {
        return Mono.zip(pricing.promotion(key), currencies())
                .map(both -> office.show(
                        status, PromotionView.of(frame(exchange), both.getT1(), clock.instant(), both.getT2(), sent)));
    }

    private Mono<List<String>> currencies() {
        return catalogue.priceLists().map(PriceLists::currencies);
    }

    private Frame frame(ServerWebExchange exchange) {
        return office.frame(exchange, Section.PROMOTIONS);
    }

    private static Mono<ResponseEntity<byte[]>> done(Done done, String key) {
        return Mono.just(Answers.seeOther(done.at(PromotionView.path(key))));
    }
}
