package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.BulkPrices;
import dev.kiosk.storefront.catalogue.application.BulkPrices.Result;
import dev.kiosk.storefront.catalogue.domain.PriceChange;
import dev.kiosk.storefront.web.Revision;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Many prices at once, looked at before they are changed. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.INNER)
@RestController
class PriceChangeController {

    private final BulkPrices prices;

    PriceChangeController(BulkPrices prices) {
        this.prices = prices;
    }

    /**
     * @param revision of these very changes
     * @param items in minor units
     */
    record ChangesResponse(String revision, List<Item> items) {

        static ChangesResponse of(Result.Changes changes) {
            return new ChangesResponse(
                    revision(changes), changes.items().stream().map(Item::of).toList());
        }

        static String revision(Result.Changes changes) {
            return Revision.of(changes.items().stream().map(Item::of).toList().toString());
        }
    }

    record Item(String sku, String name, String option, String currency, long was, long now) {

        static Item of(PriceChange change) {
            return new Item(
                    change.variant().sku(),
                    change.variant().name(),
                    change.variant().option(),
                    change.variant().currency(),
                    change.variant().price(),
                    change.now());
        }
    }

    /**
     * Changes what was looked at, and nothing if it is not that any more.
     *
     * @param dryRun whether it only says what would change
     */
    @PostMapping("/api/catalogue/price-changes")
    Mono<ChangesResponse> change(
            @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody PriceChangeRequest request) {
        String seen = Objects.requireNonNullElse(request.revision(), "");
        return Mono.fromSupplier(request::checked)
                .flatMap(wish -> dryRun
                        ? prices.plan(wish)
                        : prices.change(
                                wish,
                                changes -> ChangesResponse.revision(changes).equals(seen)))
                .map(PriceChangeController::answer);
    }

    private static ChangesResponse answer(Result result) {
        return switch (result) {
            case Result.Changes changes -> ChangesResponse.of(changes);
            case Result.Impossible(PriceChange change) ->
                throw Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "price-impossible",
                                "A price would be one that nothing can be sold for")
                        .detail(change.variant().sku() + " would cost " + change.now())
                        .with("sku", change.variant().sku());
            case Result.TooMany _ ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-prices", "Too many prices would change")
                        .detail("at most " + BulkPrices.MOST + " change at once");
            case Result.Overtaken _ -> throw StaffCatalogueController.changedMeanwhile();
        };
    }
}
