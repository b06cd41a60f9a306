package dev.kiosk.storefront.pricing.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.pricing.domain.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What a rule names and the catalogue does not have. */
    record Unknown(List<String> skus, List<String> categories) {

        static final Unknown NONE = new Unknown(List.of(), List.of());

        Unknown {
            skus = skus.stream().sorted().toList();
            categories = categories.stream().sorted().toList();
        }

        boolean isNone() {
            return skus.isEmpty() && categories.isEmpty();
        }

        Unknown of(Scope scope) {
            return new Unknown(
                    skus.stream().filter(scope.skus()::contains).toList(),
                    categories.stream().filter(scope.categories()::contains).toList());
        }

        Problem problem() {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-goods", "The catalogue does not have this")
                    .detail("goods=any takes rules about goods that come later")
                    .with("skus", skus)
                    .with("categories", categories);
        }
    }

    /** @param accepted {@code known} or {@code any}: what comes later is taken, too. Fails with a 422 that names it */
    Mono<Void> refuse(Scope scope, String accepted) {
        return switch (accepted) {
            case "any" -> Mono.empty();
            case "known" ->
                in(List.of(scope)).flatMap(unknown -> unknown.isNone() ? Mono.empty() : Mono.error(unknown::problem));
            default -> Mono.error(() -> Problem.invalid("goods is known or any"));
        };
    }

    /** Of all of them. */
    Mono<Unknown> in(List<Scope> scopes) {
        Set<String> skus =
                scopes.stream().flatMap(scope -> scope.skus().stream()).collect(Collectors.toSet());
        Set<String> categories =
                scopes.stream().flatMap(scope -> scope.categories().stream()).collect(Collectors.toSet());
        return Mono.zip(goods.unknownSkus(skus), goods.unknownCategories(categories), Unknown::new);
    }
}
