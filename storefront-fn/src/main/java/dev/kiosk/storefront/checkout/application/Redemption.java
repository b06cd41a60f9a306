package dev.kiosk.storefront.checkout.application;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.Sha256;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.TotalChange;
import dev.kiosk.storefront.pricing.application.Quotes;
import dev.kiosk.storefront.pricing.domain.Applied;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.PromotionUses;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.Standing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Uses the promotions with limits that made an order cheaper: the last thing before the commit, as whoever uses the same one
 * waits from here to there. One after the other in the order of their keys, as everybody does it.
 */
@Component
class Redemption {

    private final PromotionUses uses;
    private final Quotes quotes;

    Redemption(PromotionUses uses, Quotes quotes) {
        this.uses = uses;
        this.quotes = quotes;
    }

    /** Undoes the checkout if a limit is reached. */
    Mono<Void> redeem(UUID orderId, Quote quote, Customer customer) {
        List<Promotion> limited = quote.discounts().stream()
                .map(Applied::promotion)
                .filter(Promotion::isLimited)
                .sorted(Comparator.comparing(Promotion::key))
                .toList();
        if (limited.isEmpty()) {
            return Mono.empty();
        }
        byte[] hash = hash(customer.email());
        return Flux.fromIterable(limited)
                .concatMap(promotion -> uses.use(promotion, orderId, hash)
                        .flatMap(used -> used ? Mono.empty() : refused(promotion, quote)))
                .then();
    }

    private Mono<Void> refused(Promotion promotion, Quote quote) {
        return Mono.error(() -> {
            quotes.lookAgain();
            return new CheckoutUndoneException(refusal(promotion, quote));
        });
    }

    /** Nobody asked for what applies by itself: they are told the new total. */
    private static CheckoutResult refusal(Promotion promotion, Quote quote) {
        String coupon = promotion.coupon();
        if (coupon != null) {
            return new CheckoutResult.Refused(
                    new CheckoutRefusal.CouponDead(new Quote.Coupon(coupon, Standing.USED_UP)));
        }
        long saved = quote.discounts().stream()
                .filter(applied -> applied.promotion().equals(promotion))
                .mapToLong(Applied::amount)
                .sum();
        long was = quote.totals().total();
        return new CheckoutResult.PricesChanged(List.of(), new TotalChange(was, was + saved));
    }

    private static byte[] hash(String email) {
        return Sha256.of(EmailAddress.key(email).getBytes(StandardCharsets.UTF_8));
    }
}
