package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.CreateProduct;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.catalogue.domain.ListedProducts;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes products, unless what they are to be called is something else already. */
@Service
public class NewProducts {

    private final ProductEditor editor;
    private final ListedProducts products;
    private final Goods goods;
    private final Assortment assortment;
    private final Currency currency;

    NewProducts(ProductEditor editor, ListedProducts products, Goods goods, Assortment assortment, Currency currency) {
        this.editor = editor;
        this.products = products;
        this.goods = goods;
        this.assortment = assortment;
        this.currency = currency;
    }

    /** What became of the wish. */
    public sealed interface Result {

        record Created(String slug) implements Result {}

        record SlugTaken(String slug) implements Result {}

        /** @param skus that are in the catalogue */
        record SkusTaken(List<String> skus) implements Result {}
    }

    public Mono<Result> create(CreateProduct wish) {
        return editor.alone(() -> refusal(wish).switchIfEmpty(Mono.defer(() -> add(wish))));
    }

    /** Empty if nothing is taken. */
    private Mono<Result> refusal(CreateProduct wish) {
        Mono<Result> slug = Mono.justOrEmpty(wish.slug())
                .filterWhen(wanted -> products.hasSlug(wanted, ""))
                .map(Result.SlugTaken::new);
        Mono<Result> skus =
                goods.takenSkus(wish.skus()).filter(taken -> !taken.isEmpty()).map(Result.SkusTaken::new);
        return slug.switchIfEmpty(skus);
    }

    private Mono<Result> add(CreateProduct wish) {
        return key(wish)
                .flatMap(key -> assortment.add(wish.slug(), wish.rows(key, currency)))
                .map(Result.Created::new);
    }

    /** That of a file which names the first of its SKUs alone, unless a product has it whose SKU that was. */
    private Mono<String> key(CreateProduct wish) {
        String first = wish.skus().getFirst();
        return products.hasKey(first).map(taken -> taken ? Ids.next().toString() : first);
    }
}
