package dev.kiosk.storefront.cart.http;

import dev.kiosk.storefront.cart.application.CartService;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Carts for guests. */
@RestController
@RequestMapping("/api/carts")
public class CartController {

    private final CartService carts;

    CartController(CartService carts) {
        this.carts = carts;
    }

    @PostMapping
    Mono<ResponseEntity<CartResponse>> create() {
        return carts.create()
                .map(CartResponse::of)
                .map(cart -> ResponseEntity.created(URI.create("/api/carts/" + cart.cartId()))
                        .body(cart));
    }

    @GetMapping("/{cartId}")
    Mono<CartResponse> find(@PathVariable UUID cartId) {
        return carts.find(cartId).map(CartResponse::of);
    }

    @PostMapping("/{cartId}/lines")
    Mono<CartResponse> add(@PathVariable UUID cartId, @RequestBody LineRequest line) {
        return carts.add(cartId, line.wish()).map(CartResponse::of);
    }

    @PutMapping("/{cartId}/lines")
    Mono<CartResponse> replace(@PathVariable UUID cartId, @RequestBody List<@Nullable LineRequest> lines) {
        return carts.replace(cartId, LineRequest.wishes(lines)).map(CartResponse::of);
    }

    @PutMapping("/{cartId}/lines/{sku}")
    Mono<CartResponse> set(@PathVariable UUID cartId, @PathVariable String sku, @RequestBody QuantityRequest request) {
        return carts.set(cartId, new LineRequest(sku, request.quantity()).wish())
                .map(CartResponse::of);
    }

    @DeleteMapping("/{cartId}/lines/{sku}")
    Mono<CartResponse> remove(@PathVariable UUID cartId, @PathVariable String sku) {
        return carts.remove(cartId, sku).map(CartResponse::of);
    }
}
