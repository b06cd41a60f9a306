package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.application.ProductEditor;
import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import dev.kiosk.storefront.catalogue.domain.Sku;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The catalogue for staff: looked through, and edited one product at a time. */
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/catalogue")
class StaffCatalogueController {

    private static final int MAX_NAME = 100;

    private final CatalogueService catalogue;
    private final ProductEditor editor;
    private final Goods goods;

    StaffCatalogueController(CatalogueService catalogue, ProductEditor editor, Goods goods) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.goods = goods;
    }

    /**
     * A product of the list.
     *
     * @param category what it is called; empty for none
     * @param fromPrice of its cheapest variant, in minor units
     * @param available units left of all variants
     */
    record Item(
            String slug,
            String name,
            String category,
            @Nullable Long fromPrice,
            String currency,
            long available) {

        static Item of(ProductSummary product) {
            Category category = product.category();
            return new Item(
                    product.slug(),
                    product.name(),
                    category == null ? "" : category.name(),
                    product.fromPrice(),
                    product.currency().getCurrencyCode(),
                    product.available());
        }
    }

    record ItemList(List<Item> items, @Nullable String next) {

        static ItemList of(ProductPage page) {
            ProductCursor next = page.next();
            return new ItemList(page.items().stream().map(Item::of).toList(), next == null ? null : next.encode());
        }
    }

    record VariantList(List<Goods.Named> items) {}

    @GetMapping("/products")
    Mono<ItemList> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String after) {
        return catalogue.list(q, null, limit, after).map(ItemList::of);
    }

    @GetMapping("/products/{slug}")
    Mono<ListedProductResponse> show(@PathVariable String slug) {
        return editor.find(slug).map(ListedProductResponse::of);
    }

    @PutMapping("/products/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> change(@PathVariable String slug, @RequestBody ProductChangeRequest request) {
        String seen = Objects.requireNonNullElse(request.revision(), "");
        return Mono.fromSupplier(request::checked)
                .flatMap(change -> editor.save(
                        slug, current -> ListedProductResponse.revision(current).equals(seen), change))
                .flatMap(saved -> saved ? Mono.empty() : Mono.error(StaffCatalogueController::changedMeanwhile));
    }

    record Name(@Nullable String name) {}

    /** Another name for a category. Its slug stays, and with it all the rules that name it. */
    @PutMapping("/categories/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> rename(@PathVariable String slug, @RequestBody Name request) {
        Violations violations = new Violations();
        String name = TypedText.normal(violations.text("name", request.name(), MAX_NAME));
        violations.throwIfAny();
        return goods.rename(slug, name).flatMap(renaming -> switch (renaming) {
            case RENAMED -> Mono.empty();
            case NAME_TAKEN ->
                Mono.error(() -> Problem.of(HttpStatus.CONFLICT, "name-taken", "Another category is called like this")
                        .detail(name));
            case UNKNOWN ->
                Mono.error(() -> Problem.of(HttpStatus.NOT_FOUND, "category-not-found", "There is no such category")
                        .detail(slug));
        });
    }

    /** What SKUs are called; those that the catalogue does not have are missing. */
    @GetMapping("/variants")
    Mono<VariantList> variants(@RequestParam List<String> sku) {
        return goods.named(sku.stream().map(Sku::normal).toList()).collectList().map(VariantList::new);
    }

    private static Problem changedMeanwhile() {
        return Problem.of(HttpStatus.CONFLICT, "changed-meanwhile", "Somebody else has changed this meanwhile");
    }
}
