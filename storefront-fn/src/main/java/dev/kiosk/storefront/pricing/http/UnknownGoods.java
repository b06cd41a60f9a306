package dev.kiosk.storefront.pricing.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.Scope;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses what the catalogue does not have: a promotion on a misspelt SKU would apply to nothing, and say nothing. */
@Component
class UnknownGoods {

    private final Goods goods;

    UnknownGoods(Goods goods) {
        this.goods = goods;
    }

    /** Fails with a 422 that names them. */
    Mono<Void> refuse(Promotion promotion) {
        Scope scope = promotion.conditions().scope();
        return Mono.zip(goods.unknownSkus(scope.skus()), goods.unknownCategories(scope.categories()))
                .flatMap(unknown -> unknown.getT1().isEmpty() && unknown.getT2().isEmpty()
                        ? Mono.empty()
                        : Mono.error(() -> problem(unknown.getT1(), unknown.getT2())));
    }

    private static Problem problem(List<String> skus, List<String> categories) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-goods", "The catalogue does not have this")
                .with("skus", skus.stream().sorted().toList())
                .with("categories", categories.stream().sorted().toList());
    }
}
