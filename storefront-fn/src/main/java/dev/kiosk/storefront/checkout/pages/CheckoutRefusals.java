package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.cart.pages.CartNow;
import dev.kiosk.storefront.web.pages.Page;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells why a checkout did not become an order: at the field, as news, or on the cart's page. */
@Component
class CheckoutRefusals {

    /** Told on the cart's page. */
    private static final Set<String> TOLD_BY_CART =
            Set.of("empty-cart", "unknown-sku", "cart-not-found", "coupon-unknown", "coupon-expired");

    private final CheckoutScreen screen;

    CheckoutRefusals(CheckoutScreen screen) {
        this.screen = screen;
    }

    /** The cart holds the new prices now, and the form what they come to. */
    Mono<ResponseEntity<byte[]>> ask(ServerWebExchange exchange, CheckoutForm form, List<PriceChange> changes) {
        return found(form)
                .map(now -> screen.show(
                        HttpStatus.CONFLICT,
                        exchange,
                        now.after(changes),
                        form.agreedTo(now),
                        Remarks.news(news(form, now, screen.page(exchange)))))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    Mono<ResponseEntity<byte[]>> tell(ServerWebExchange exchange, CheckoutForm form, Problem problem) {
        if (TOLD_BY_CART.contains(problem.name()) || form.cartId().isEmpty()) {
            return Mono.just(CheckoutPage.toCart());
        }
        return switch (problem.name()) {
            case "price-changed" -> ask(exchange, form, List.of());
            case "coupon-used-up" ->
                coupon(exchange, form, String.valueOf(problem.members().get("coupon")));
            case CheckoutScreen.METHOD_UNAVAILABLE -> again(exchange, form, Set.of(Field.SHIPPING));
            default -> {
                Set<Field> wrong = FieldErrors.fields(problem);
                yield wrong.isEmpty() ? Mono.error(problem) : again(exchange, form, wrong);
            }
        };
    }

    private Mono<ResponseEntity<byte[]>> again(ServerWebExchange exchange, CheckoutForm form, Set<Field> wrong) {
        return found(form)
                .map(now -> screen.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, exchange, now, form.agreedTo(now), Remarks.wrong(wrong)))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    /** Whether a customer has used it before is known here only; that everybody has, the cart's page tells too. */
    private Mono<ResponseEntity<byte[]>> coupon(ServerWebExchange exchange, CheckoutForm form, String code) {
        return found(form)
                .filter(CartNow::canBeCheckedOut)
                .map(now -> screen.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, exchange, now, form.agreedTo(now), Remarks.deadCoupon(code)))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    private Mono<CartNow> found(CheckoutForm form) {
        return Mono.justOrEmpty(form.cartId()).flatMap(cartId -> screen.find(cartId, form.delivery()));
    }

    private static List<String> news(CheckoutForm form, CartNow now, Page page) {
        Long was = form.agreedTotal();
        Currency currency = now.cart().currency();
        long total = now.totals().total();
        boolean sameCurrency = currency.getCurrencyCode().equals(form.agreedCurrency());
        if (was == null || (sameCurrency && was == total)) {
            return List.of();
        }
        return List.of(
                sameCurrency
                        ? page.text("checkout.total-changed", page.money(was, currency), page.money(total, currency))
                        : page.text("checkout.total-now", page.money(total, currency)));
    }
}
