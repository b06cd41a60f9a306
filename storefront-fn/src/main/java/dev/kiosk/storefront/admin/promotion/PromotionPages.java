package dev.kiosk.storefront.admin.promotion;

import dev.kiosk.storefront.admin.promotion.PromotionEditor.Result;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Done;
import dev.kiosk.storefront.admin.web.Office;
import dev.kiosk.storefront.admin.web.Section;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.catalogue.domain.Offers;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.time.Clock;
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
@RestController
class PromotionPages {

    private final PromotionEditor editor;
    private final Offers offers;
    private final Office office;
    private final Clock clock;

    PromotionPages(PromotionEditor editor, Offers offers, Office office, Clock clock) {
        this.editor = editor;
        this.offers = offers;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping(PromotionView.LIST)
    Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
        return editor.list().map(all -> office.show(PromotionListView.of(desk(exchange), all, clock.instant())));
    }

    @GetMapping(PromotionView.NEW)
    Mono<ResponseEntity<byte[]>> blank(ServerWebExchange exchange) {
        return blank(HttpStatus.OK, Sent.NOTHING, exchange);
    }

    @PostMapping(PromotionView.NEW)
    Mono<ResponseEntity<byte[]>> make(ServerWebExchange exchange) {
        return Form.of(exchange).map(Sent::of).flatMap(editor::make).flatMap(result -> switch (result) {
            case Result.Saved(String key) -> done(Done.PROMOTION_SAVED, key);
            case Result.Refused(HttpStatus status, Sent sent) -> blank(status, sent, exchange);
        });
    }

    @GetMapping(PromotionView.LIST + "/{key}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String key, ServerWebExchange exchange) {
        return page(HttpStatus.OK, key, Sent.NOTHING, exchange);
    }

    @PostMapping(PromotionView.LIST + "/{key}")
    Mono<ResponseEntity<byte[]>> save(@PathVariable String key, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(Sent::of)
                .flatMap(sent -> editor.change(key, sent.value("revision"), sent))
                .flatMap(result -> switch (result) {
                    case Result.Saved _ -> done(Done.PROMOTION_SAVED, key);
                    case Result.Refused(HttpStatus status, Sent sent) -> page(status, key, sent, exchange);
                });
    }

    @PostMapping(PromotionView.LIST + "/{key}/end")
    Mono<ResponseEntity<byte[]>> end(@PathVariable String key) {
        return editor.turn(key, false).then(Mono.defer(() -> done(Done.PROMOTION_ENDED, key)));
    }

    @PostMapping(PromotionView.LIST + "/{key}/resume")
    Mono<ResponseEntity<byte[]>> resume(@PathVariable String key) {
        return editor.turn(key, true).then(Mono.defer(() -> done(Done.PROMOTION_RESUMED, key)));
    }

    private Mono<ResponseEntity<byte[]>> blank(HttpStatusCode status, Sent sent, ServerWebExchange exchange) {
        return offers.currencies()
                .map(currencies -> office.show(status, PromotionView.ofNew(desk(exchange), currencies, sent)));
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, String key, Sent sent, ServerWebExchange exchange) {
        return Mono.zip(editor.find(key), offers.currencies())
                .map(both -> office.show(
                        status, PromotionView.of(desk(exchange), both.getT1(), clock.instant(), both.getT2(), sent)));
    }

    private Desk desk(ServerWebExchange exchange) {
        return office.desk(exchange, Section.PROMOTIONS);
    }

    private static Mono<ResponseEntity<byte[]>> done(Done done, String key) {
        return Mono.just(Answers.seeOther(done.at(PromotionView.path(key))));
    }
}
