package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.NewVariant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Adds variants to a product and takes them away, whatever else of it somebody changes meanwhile. Orders keep theirs. */
@Service
public class VariantEditor {

    private final ProductEditor editor;
    private final Goods goods;
    private final Assortment assortment;

    VariantEditor(ProductEditor editor, Goods goods, Assortment assortment) {
        this.editor = editor;
        this.goods = goods;
        this.assortment = assortment;
    }

    /** What became of the wish. */
    public enum Result {
        DONE,
        /** The catalogue has the SKU. */
        SKU_TAKEN,
        /** The product has such an option. */
        OPTION_TAKEN,
        TOO_MANY,
        /** A product has one at least. */
        LAST
    }

    /** The same a second time changes nothing. Fails with a 404 if there is no such product. */
    public Mono<Result> add(String slug, NewVariant variant) {
        return editor.alone(() -> editor.find(slug).flatMap(product -> add(product, variant)));
    }

    /** Removing what is not there changes nothing. Fails with a 404 if there is no such product. */
    public Mono<Result> remove(String slug, String sku) {
        return editor.alone(() -> editor.find(slug).flatMap(product -> remove(product, sku)));
    }

    private Mono<Result> add(ListedProduct product, NewVariant variant) {
        Optional<CatalogueRow> same = product.variant(variant.sku());
        if (same.isPresent()) {
            return Mono.just(variant.equals(NewVariant.of(same.get())) ? Result.DONE : Result.SKU_TAKEN);
        }
        if (product.rows().stream().anyMatch(row -> row.option().equals(variant.option()))) {
            return Mono.just(Result.OPTION_TAKEN);
        }
        if (product.rows().size() >= ListedProduct.MAX_VARIANTS) {
            return Mono.just(Result.TOO_MANY);
        }
        return goods.takenSkus(List.of(variant.sku()))
                .flatMap(taken -> taken.isEmpty()
                        ? assortment.put(List.of(product.with(variant))).thenReturn(Result.DONE)
                        : Mono.just(Result.SKU_TAKEN));
    }

    private Mono<Result> remove(ListedProduct product, String sku) {
        if (product.variant(sku).isEmpty()) {
            return Mono.just(Result.DONE);
        }
        return product.rows().size() == 1
                ? Mono.just(Result.LAST)
                : assortment.remove(sku).thenReturn(Result.DONE);
    }
}
