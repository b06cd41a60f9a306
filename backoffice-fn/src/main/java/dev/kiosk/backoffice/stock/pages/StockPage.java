package dev.kiosk.backoffice.stock.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.StockClient;
import dev.kiosk.backoffice.client.StockClient.Entry;
import dev.kiosk.backoffice.client.StockClient.Level;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/stock}, and {@code /admin/stock/…} of one SKU. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.PUBLIC)
@RestController
class StockPage {

    private static final String DELTA = "delta";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 200;
    private static final Pattern CHANGE = Pattern.compile("[+-]?[0-9]{1,10}");

    private final StockClient stock;
    private final CatalogueClient catalogue;
    private final Office office;

    StockPage(StockClient stock, CatalogueClient catalogue, Office office) {
        this.stock = stock;
        this.catalogue = catalogue;
        this.office = office;
    }

    @GetMapping("/admin/stock")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(defaultValue = "available") String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String sku,
            ServerWebExchange exchange) {
        String wanted = TypedText.normal(sku);
        return found(wanted)
                .map(level -> Answers.seeOther(StockView.path(level.sku())))
                .switchIfEmpty(
                        Mono.defer(() -> levels(sort.equals("sku") ? "sku" : "available", after, wanted, exchange)));
    }

    @GetMapping("/admin/stock/{sku}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String sku, ServerWebExchange exchange) {
        return page(HttpStatus.OK, sku, SentForm.NOTHING, exchange);
    }

    @Needs(Permission.STOCK_CHANGE)
    @PostMapping("/admin/stock/{sku}/adjust")
    Mono<ResponseEntity<byte[]>> adjust(@PathVariable String sku, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .map(StockPage::check)
                .flatMap(sent -> sent.isGood()
                        ? adjust(sku, sent, exchange)
                        : page(HttpStatus.UNPROCESSABLE_CONTENT, sku, sent, exchange));
    }

    private Mono<ResponseEntity<byte[]>> adjust(String sku, SentForm sent, ServerWebExchange exchange) {
        return stock.adjust(sku, Long.parseLong(delta(sent)), sent.value(REASON), sent.value("key"))
                .map(level -> Answers.seeOther(Done.ADJUSTED.at(StockView.path(sku))))
                .onErrorResume(
                        FunctionRefusal.class,
                        refusal ->
                                page(HttpStatusCode.valueOf(refusal.status()), sku, explain(sent, refusal), exchange));
    }

    private static SentForm check(SentForm sent) {
        SentForm checked = sent.requireText(REASON, "The reason", LONGEST_REASON);
        if (!CHANGE.matcher(delta(sent)).matches() || Long.parseLong(delta(sent)) == 0) {
            checked = checked.wrong(DELTA, "A whole number other than 0 is needed, such as 12 or -3.");
        }
        return checked.requireKey();
    }

    private static String delta(SentForm sent) {
        return TypedText.normal(sent.value(DELTA));
    }

    private static SentForm explain(SentForm sent, FunctionRefusal refusal) {
        return switch (refusal.name()) {
            case "insufficient-stock" ->
                sent.wrong(
                        DELTA,
                        "There would be less than is reserved: " + refusal.member("onHand") + " are on hand, and "
                                + refusal.member("reserved") + " of them are for orders.");
            case "invalid-request" -> sent.wrong(DELTA, "This cannot be: " + refusal.said() + ".");
            case "idempotency-key-reused" ->
                sent.troubled("This form was sent before, with something else in it. Open the page again.");
            default -> sent.troubled("Nothing was done: " + refusal.said());
        };
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, String sku, SentForm sent, ServerWebExchange exchange) {
        return Mono.zip(kept(sku), books(sku), catalogue.names(List.of(sku)))
                .map(all -> office.show(
                        status,
                        new StockView(
                                office.frame(exchange, Section.STOCK),
                                all.getT1(),
                                StockListView.name(all.getT3().get(sku)),
                                all.getT2(),
                                sent,
                                sent.wishKey())));
    }

    /** Nothing of what the catalogue has and nobody has stocked yet; fails with a 404 if it has no such thing either. */
    private Mono<Level> kept(String sku) {
        return stock.find(sku)
                .onErrorResume(
                        FunctionRefusal::isNotFound,
                        unknown -> catalogue
                                .names(List.of(sku))
                                .filter(names -> names.containsKey(sku))
                                .map(names -> Level.none(sku))
                                .switchIfEmpty(Mono.error(unknown)));
    }

    private Mono<List<Entry>> books(String sku) {
        return stock.books(sku).onErrorResume(FunctionRefusal::isNotFound, unknown -> Mono.just(List.of()));
    }

    private Mono<ResponseEntity<byte[]>> levels(String sort, String after, String looked, ServerWebExchange exchange) {
        return stock.list(sort, after)
                .flatMap(page -> catalogue
                        .names(page.items().stream().map(Level::sku).toList())
                        .map(known -> office.show(
                                StockListView.of(office.frame(exchange, Section.STOCK), sort, looked, page, known))));
    }

    /** Empty if there is none, or none was looked for. */
    private Mono<Level> found(String sku) {
        return sku.isEmpty()
                ? Mono.empty()
                : kept(sku).onErrorResume(FunctionRefusal::isNotFound, unknown -> Mono.empty());
    }
}
