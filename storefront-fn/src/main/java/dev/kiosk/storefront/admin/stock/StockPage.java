package dev.kiosk.storefront.admin.stock;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.functions.FunctionRefusal;
import dev.kiosk.storefront.admin.functions.StockDesk;
import dev.kiosk.storefront.admin.functions.StockDesk.Level;
import dev.kiosk.storefront.admin.web.Done;
import dev.kiosk.storefront.admin.web.Office;
import dev.kiosk.storefront.admin.web.Section;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.catalogue.domain.Sku;
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
@RestController
class StockPage {

    private static final String DELTA = "delta";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 200;
    private static final Pattern CHANGE = Pattern.compile("[+-]?[0-9]{1,10}");

    private final StockDesk stock;
    private final SkuNames names;
    private final Office office;

    StockPage(StockDesk stock, SkuNames names, Office office) {
        this.stock = stock;
        this.names = names;
        this.office = office;
    }

    @GetMapping("/admin/stock")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(defaultValue = "available") String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String sku,
            ServerWebExchange exchange) {
        String wanted = sku.strip();
        return found(wanted)
                .map(level -> Answers.seeOther("/admin/stock/" + level.sku()))
                .switchIfEmpty(
                        Mono.defer(() -> levels(sort.equals("sku") ? "sku" : "available", after, wanted, exchange)));
    }

    @GetMapping("/admin/stock/{sku}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String sku, ServerWebExchange exchange) {
        return page(HttpStatus.OK, known(sku), Sent.NOTHING, exchange);
    }

    @PostMapping("/admin/stock/{sku}/adjust")
    Mono<ResponseEntity<byte[]>> adjust(@PathVariable String sku, ServerWebExchange exchange) {
        String known = known(sku);
        return Form.of(exchange)
                .map(Sent::of)
                .map(StockPage::check)
                .flatMap(sent -> sent.isGood()
                        ? adjust(known, sent, exchange)
                        : page(HttpStatus.UNPROCESSABLE_CONTENT, known, sent, exchange));
    }

    private Mono<ResponseEntity<byte[]>> adjust(String sku, Sent sent, ServerWebExchange exchange) {
        return stock.adjust(sku, Long.parseLong(sent.value(DELTA)), sent.value(REASON), sent.value("key"))
                .map(level -> Answers.seeOther(Done.ADJUSTED.at("/admin/stock/" + sku)))
                .onErrorResume(
                        FunctionRefusal.class,
                        refusal ->
                                page(HttpStatusCode.valueOf(refusal.status()), sku, explain(sent, refusal), exchange));
    }

    private static Sent check(Sent sent) {
        Sent checked = sent.requireText(REASON, "The reason", LONGEST_REASON);
        if (!CHANGE.matcher(sent.value(DELTA)).matches() || Long.parseLong(sent.value(DELTA)) == 0) {
            checked = checked.wrong(DELTA, "A whole number other than 0 is needed, such as 12 or -3.");
        }
        return checked.requireKey();
    }

    private static Sent explain(Sent sent, FunctionRefusal refusal) {
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
            HttpStatusCode status, String sku, Sent sent, ServerWebExchange exchange) {
        return Mono.zip(stock.find(sku), stock.books(sku), names.of(List.of(sku)))
                .map(all -> office.show(
                        status,
                        new StockView(
                                office.desk(exchange, Section.STOCK),
                                all.getT1(),
                                StockListView.name(all.getT3().get(sku)),
                                all.getT2(),
                                sent,
                                sent.wishKey())));
    }

    private Mono<ResponseEntity<byte[]>> levels(String sort, String after, String looked, ServerWebExchange exchange) {
        return stock.list(sort, after)
                .flatMap(page -> names.of(page.items().stream().map(Level::sku).toList())
                        .map(known -> office.show(
                                StockListView.of(office.desk(exchange, Section.STOCK), sort, looked, page, known))));
    }

    /** Empty if there is none, or none was looked for. */
    private Mono<Level> found(String sku) {
        return Sku.isSku(sku)
                ? stock.find(sku).onErrorResume(FunctionRefusal::isNotFound, unknown -> Mono.empty())
                : Mono.empty();
    }

    private static String known(String sku) {
        if (!Sku.isSku(sku)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-sku", "There is no such SKU");
        }
        return sku;
    }
}
