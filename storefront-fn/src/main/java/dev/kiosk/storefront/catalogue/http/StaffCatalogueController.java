package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.Sku;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.application.ProductEditor;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductStatus;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import dev.kiosk.storefront.catalogue.domain.Sales;
import dev.kiosk.storefront.catalogue.domain.Scope;
import java.time.Instant;
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
@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/catalogue")
class StaffCatalogueController {

    private static final int MAX_NAME = 100;

    private final CatalogueService catalogue;
    private final ProductEditor editor;
    private final Goods goods;
    private final Sales sales;
    private final RulesOnGoods rules;

    StaffCatalogueController(
            CatalogueService catalogue, ProductEditor editor, Goods goods, Sales sales, RulesOnGoods rules) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.goods = goods;
        this.sales = sales;
        this.rules = rules;
    }

    /**
     * A product of the list.
     *
     * @param category what it is called; empty for none
     * @param fromPrice of its cheapest variant, in minor units
     * @param available units left of all variants
     * @param publishAt from when on it is sold; absent where it is at once, or not at all
     */
    record Item(
            String slug,
            String name,
            String category,
            @Nullable Long fromPrice,
            String currency,
            long available,
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant publishAt) {

        static Item of(ProductSummary product) {
            Category category = product.category();
            return new Item(
                    product.slug(),
                    product.name(),
                    category == null ? "" : category.name(),
                    product.fromPrice(),
                    product.currency().getCurrencyCode(),
                    product.available(),
                    product.publication().status().code(),
                    product.publication().from());
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
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String after) {
        return Mono.fromSupplier(() -> scope(status))
                .flatMap(scope -> catalogue.list(q, scope, limit, after))
                .map(ItemList::of);
    }

    private static Scope scope(String status) {
        if (status.isEmpty()) {
            return Scope.ALL;
        }
        return ProductStatus.of(status)
                .map(known -> switch (known) {
                    case DRAFT -> Scope.DRAFT;
                    case PUBLISHED -> Scope.PUBLISHED;
                    case ARCHIVED -> Scope.ARCHIVED;
                })
                .orElseThrow(() -> Problem.invalid("status is draft, published or archived"));
    }

    @GetMapping("/products/{slug}")
    Mono<ListedProductResponse> show(@PathVariable String slug) {
        return editor.find(slug).flatMap(this::shown);
    }

    private Mono<ListedProductResponse> shown(ListedProduct product) {
        List<String> skus = product.rows().stream().map(CatalogueRow::sku).toList();
        return Mono.zip(sales.of(skus).collectList(), rules.of(product.slug()).collectList())
                .map(both -> ListedProductResponse.of(product, both.getT1(), both.getT2()));
    }

    @Needs(Permission.GOODS_CHANGE)
    @PutMapping("/products/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> change(@PathVariable String slug, @RequestBody ProductChangeRequest request) {
        String seen = Objects.requireNonNullElse(request.revision(), "");
        return Mono.fromSupplier(request::checked)
                .flatMap(change -> editor.save(
                        slug, current -> ListedProductResponse.revision(current).equals(seen), change))
                .flatMap(saving -> switch (saving) {
                    case SAVED -> Mono.empty();
                    case OVERTAKEN -> Mono.error(StaffCatalogueController::changedMeanwhile);
                    case SLUG_TAKEN ->
                        Mono.error(() ->
                                CreateProductController.slugTaken(Objects.requireNonNullElse(request.slug(), "")));
                });
    }

    /** Publishes it, takes it off sale or archives it: whatever else of it somebody changes meanwhile stays. */
    @Needs(Permission.GOODS_CHANGE)
    @PutMapping("/products/{slug}/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> publish(@PathVariable String slug, @RequestBody StatusRequest request) {
        return Mono.fromSupplier(request::checked).flatMap(wanted -> editor.publish(slug, wanted));
    }

    /** @param products how many are published */
    record CategoryItem(String slug, String name, long products) {

        static CategoryItem of(CategorySize size) {
            return new CategoryItem(size.category().slug(), size.category().name(), size.products());
        }
    }

    record CategoryList(List<CategoryItem> items) {}

    /** All of them, also those that nothing is in. */
    @GetMapping("/categories")
    Mono<CategoryList> categories() {
        return goods.categories().map(CategoryItem::of).collectList().map(CategoryList::new);
    }

    record Name(@Nullable String name) {}

    /** Another name for a category. Its slug stays, and with it all the rules that name it. */
    @Needs(Permission.GOODS_CHANGE)
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

    static Problem changedMeanwhile() {
        return Problem.of(HttpStatus.CONFLICT, "changed-meanwhile", "Somebody else has changed this meanwhile");
    }
}
