package dev.kiosk.storefront.cart.http;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.cart.application.CartService;
import dev.kiosk.storefront.cart.application.CouponDesk;
import dev.kiosk.storefront.pricing.domain.CouponCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Carts for guests. */
@OnFace(Face.PUBLIC)
@RestController
@RequestMapping("/api/carts")
public class CartController {

    private final CartService carts;
    private final CouponDesk coupons;

    CartController(CartService carts, CouponDesk coupons) {
        this.carts = carts;
        this.coupons = coupons;
    }

    @PostMapping
    Mono<ResponseEntity<CartResponse>> create(@RequestBody(required = false) @Nullable CurrencyRequest request) {
        return Mono.fromSupplier(() -> Optional.ofNullable(request).flatMap(CurrencyRequest::wanted))
                .flatMap(currency -> carts.create(currency.orElse(null)))
                .map(CartResponse::of)
                .map(cart -> ResponseEntity.created(URI.create("/api/carts/" + cart.cartId()))
                        .body(cart));
    }

    /** With a country: what it comes to if it goes there. */
    @GetMapping("/{cartId}")
    Mono<CartResponse> find(
            @PathVariable UUID cartId,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String postcode,
            @RequestParam(required = false) @Nullable String shippingMethod,
            @RequestParam(required = false) @Nullable String vatId) {
        return Mono.fromSupplier(() -> new DeliveryRequest(country, region, postcode, shippingMethod, vatId).delivery())
                .flatMap(delivery -> carts.find(cartId, delivery))
                .map(CartResponse::of);
    }

    @PutMapping("/{cartId}/currency")
    Mono<CartResponse> changeCurrency(@PathVariable UUID cartId, @RequestBody CurrencyRequest request) {
        return Mono.fromSupplier(request::required)
                .flatMap(currency -> carts.changeCurrency(cartId, currency))
                .map(CartResponse::of);
    }

    @PostMapping("/{cartId}/coupons")
    Mono<CartResponse> addCoupon(@PathVariable UUID cartId, @RequestBody CouponRequest request) {
        return Mono.fromSupplier(request::required)
                .flatMap(code -> coupons.add(cartId, code))
                .map(CartResponse::of);
    }

    @DeleteMapping("/{cartId}/coupons/{code}")
    Mono<CartResponse> removeCoupon(@PathVariable UUID cartId, @PathVariable String code) {
        return carts.removeCoupon(cartId, CouponCode.normal(code)).map(CartResponse::of);
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
        return carts.remove(cartId, Sku.normal(sku)).map(CartResponse::of);
    }
}
