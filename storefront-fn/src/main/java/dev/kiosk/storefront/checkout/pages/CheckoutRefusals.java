package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.cart.pages.CartNow;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.CheckedOutAlready;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.CouponDead;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.KeyReused;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.MethodUnavailable;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.NoSuchCart;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.NotForSale;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.NotOpen;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.NotServed;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.NothingInIt;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.PaymentNotOffered;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.TooCheap;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal.TooExpensive;
import dev.kiosk.storefront.checkout.http.CheckoutProblems;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.Standing;
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

    Mono<ResponseEntity<byte[]>> tell(ServerWebExchange exchange, CheckoutForm form, CheckoutRefusal why) {
        return switch (why) {
            case NoSuchCart _, NothingInIt _, NotForSale _ -> Mono.just(CheckoutPage.toCart());
            case CouponDead dead -> coupon(exchange, form, dead.coupon());
            case MethodUnavailable _, NotServed _ -> again(exchange, form, Set.of(Field.SHIPPING));
            case TooCheap _ -> again(exchange, form, Set.of());
            case PaymentNotOffered _ -> again(exchange, form, Set.of(Field.PAYMENT));
            case CheckedOutAlready _, KeyReused _, NotOpen _, TooExpensive _ -> Mono.error(CheckoutProblems.of(why));
        };
    }

    /** Without a cart there is nothing to fill the form in for. */
    Mono<ResponseEntity<byte[]>> tell(ServerWebExchange exchange, CheckoutForm form, Violations violations) {
        Set<Field> wrong = Field.at(violations);
        if (form.cartId().isEmpty()) {
            return Mono.just(CheckoutPage.toCart());
        }
        return wrong.isEmpty() ? Mono.error(violations.problem()) : again(exchange, form, wrong);
    }

    private Mono<ResponseEntity<byte[]>> again(ServerWebExchange exchange, CheckoutForm form, Set<Field> wrong) {
        return found(form)
                .map(now -> screen.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, exchange, now, form.agreedTo(now), Remarks.wrong(wrong)))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    /** Whether a customer has used it before is known here only; all else the cart's page tells too. */
    private Mono<ResponseEntity<byte[]>> coupon(ServerWebExchange exchange, CheckoutForm form, Quote.Coupon dead) {
        return found(form)
                .filter(now -> dead.standing() == Standing.USED_UP && now.canBeCheckedOut())
                .map(now -> screen.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        exchange,
                        now,
                        form.agreedTo(now),
                        Remarks.deadCoupon(dead.code())))
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
