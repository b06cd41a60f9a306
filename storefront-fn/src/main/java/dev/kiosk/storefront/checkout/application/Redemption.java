package dev.kiosk.storefront.checkout.application;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.Sha256;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.TotalChange;
import dev.kiosk.storefront.pricing.application.PricingProblems;
import dev.kiosk.storefront.pricing.application.Quotes;
import dev.kiosk.storefront.pricing.domain.Applied;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.PromotionUses;
import dev.kiosk.storefront.pricing.domain.Quote;
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

    /** Fails with a problem, and nothing was used, if a limit is reached. */
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
            return problem(promotion, quote);
        });
    }

    /** Nobody asked for what applies by itself: they are told the new total. */
    private static Problem problem(Promotion promotion, Quote quote) {
        String coupon = promotion.coupon();
        if (coupon != null) {
            return PricingProblems.usedUp(coupon);
        }
        long saved = quote.discounts().stream()
                .filter(applied -> applied.promotion().equals(promotion))
                .mapToLong(Applied::amount)
                .sum();
        long was = quote.totals().total();
        return CheckoutProblems.pricesChanged(List.of(), new TotalChange(was, was + saved));
    }

    private static byte[] hash(String email) {
        return Sha256.of(EmailAddress.key(email).getBytes(StandardCharsets.UTF_8));
    }
}
