package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.NewProducts;
import dev.kiosk.ui.page.Urls;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Products that staff make. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.INNER)
@RestController
class CreateProductController {

    private static final String PRODUCTS = "/api/catalogue/products";

    private final NewProducts products;

    CreateProductController(NewProducts products) {
        this.products = products;
    }

    record Created(String slug) {}

    @PostMapping(PRODUCTS)
    Mono<ResponseEntity<Created>> create(@RequestBody CreateProductRequest request) {
        return Mono.fromSupplier(request::checked).flatMap(products::create).map(result -> switch (result) {
            case NewProducts.Result.Created(String slug) ->
                ResponseEntity.created(URI.create(PRODUCTS + "/" + Urls.segment(slug)))
                        .body(new Created(slug));
            case NewProducts.Result.SlugTaken(String slug) -> throw slugTaken(slug);
            case NewProducts.Result.SkusTaken(List<String> skus) -> throw skusTaken(skus);
        });
    }

    static Problem slugTaken(String slug) {
        return Problem.of(HttpStatus.CONFLICT, "slug-taken", "Another product has this address")
                .detail(slug);
    }

    static Problem skusTaken(List<String> skus) {
        return Problem.of(HttpStatus.CONFLICT, "sku-taken", "The catalogue has this SKU already")
                .detail(String.join(", ", skus))
                .with("skus", skus);
    }
}
