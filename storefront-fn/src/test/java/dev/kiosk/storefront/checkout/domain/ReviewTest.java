package dev.kiosk.storefront.checkout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.pricing.domain.PricingFixtures;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.Standing;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final PricingRules RULES = PricingFixtures.house();
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    @Test
    void agreesWhereEveryPriceIsAsShown() {
        Cart cart = cart(line("A", 2, 255), line("B", 1, 100));

        assertThat(review(cart, offers(offer("A", 255), offer("B", 100))))
                .isInstanceOfSatisfying(
                        Review.Agreed.class,
                        agreed -> assertThat(agreed.quote().totals()).isEqualTo(new Totals(610, 395, 0, 0, 1005)));
    }

    @Test
    void tellsEveryPriceThatChangedUpOrDown() {
        Cart cart = cart(line("A", 2, 255), line("B", 1, 100), line("C", 1, 7));

        assertThat(review(cart, offers(offer("A", 256), offer("B", 99), offer("C", 7))))
                .isEqualTo(new Review.PricesChanged(
                        cart(line("A", 2, 256), line("B", 1, 99), line("C", 1, 7)),
                        List.of(new PriceChange("A", 255, 256), new PriceChange("B", 100, 99)),
                        null));
    }

    @Test
    void refusesAnEmptyCart() {
        assertThat(review(cart(), Map.of())).isEqualTo(new CheckoutRefusal.NothingInIt());
    }

    @Test
    void refusesWhatIsNoLongerForSale() {
        assertThat(review(cart(line("A", 1, 1), line("B", 1, 1)), offers(offer("A", 1))))
                .isEqualTo(new CheckoutRefusal.NotForSale(List.of("B")));
    }

    @Test
    void refusesACartThatIsAnOrderAlready() {
        Cart cart = new Cart(ID, GBP, List.of(), List.of(), new UUID(2, 2));

        assertThat(review(cart, Map.of())).isEqualTo(new CheckoutRefusal.CheckedOutAlready(new UUID(2, 2)));
    }

    @Test
    void refusesATotalThatNewPricesMakeTooLarge() {
        Cart cart = cart(line("A", 1_000_000, 1));

        assertThat(review(cart, offers(offer("A", 2_000_000)))).isEqualTo(new CheckoutRefusal.TooExpensive());
    }

    @Test
    void tellsATotalThatIsNotTheOneAgreedTo() {
        Cart cart = cart(line("A", 2, 255));

        assertThat(review(cart, wish(null, 900L), offers(offer("A", 255))))
                .isEqualTo(new Review.PricesChanged(cart, List.of(), new TotalChange(900, 905)));
    }

    @Test
    void goesOnWhereTheNewPricesAreWhatWasAgreedTo() {
        assertThat(review(cart(line("A", 2, 255)), wish(null, 907L), offers(offer("A", 256))))
                .isInstanceOfSatisfying(
                        Review.Agreed.class, agreed -> assertThat(agreed.cart()).isEqualTo(cart(line("A", 2, 256))));
    }

    @Test
    void refusesACouponThatIsDead() {
        Cart cart = cart(line("A", 2, 255)).with("GONE");

        assertThat(review(cart, offers(offer("A", 255))))
                .isEqualTo(new CheckoutRefusal.CouponDead(new Quote.Coupon("GONE", Standing.UNKNOWN)));
    }

    @Test
    void refusesAMethodThatDoesNotGoThere() {
        assertThat(review(cart(line("A", 2, 255)), wish("drone", null), offers(offer("A", 255))))
                .isInstanceOf(CheckoutRefusal.MethodUnavailable.class);
    }

    @Test
    void refusesACurrencyInWhichNothingIsSent() {
        Cart euros = new Cart(ID, Currency.getInstance("EUR"), List.of(line("A", 2, 255)), List.of(), null);

        assertThat(review(euros, offers(offer("A", 255)))).isEqualTo(new CheckoutRefusal.NotServed());
    }

    private static Review review(Cart cart, Map<String, Offer> offers) {
        return review(cart, wish(null, null), offers);
    }

    private static Review review(Cart cart, CheckOut wish, Map<String, Offer> offers) {
        return Review.of(cart, wish, offers, RULES, PaymentOffer.SANDBOX, NOW);
    }

    private static CheckOut wish(@Nullable String method, @Nullable Long agreedTotal) {
        Address address = new Address("1 High Street", null, "York", "YO1 7HH", "GB");
        return new CheckOut(
                ID, new Customer("Ada", "ada@example.org", address), method, agreedTotal, null, "tok_authorise");
    }

    private static Cart cart(CartLine... lines) {
        return new Cart(ID, GBP, List.of(lines), List.of(), null);
    }

    private static CartLine line(String sku, int quantity, long price) {
        return new CartLine(sku, "product", "tea", "Product", "", quantity, price);
    }

    private static Offer offer(String sku, long price) {
        return new Offer(sku, "product", "tea", "Product", "", price, GBP);
    }

    private static Map<String, Offer> offers(Offer... offers) {
        return Arrays.stream(offers).collect(Collectors.toMap(Offer::sku, offer -> offer));
    }
}
