package dev.kiosk.storefront.checkout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Tariff;
import dev.kiosk.storefront.cart.domain.Totals;
import dev.kiosk.storefront.catalogue.domain.Offer;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Tariff TARIFF = new Tariff(395, 5_000, 0);
    private static final UUID ID = new UUID(1, 1);

    @Test
    void agreesWhereEveryPriceIsAsShown() {
        Cart cart = cart(line("A", 2, 255), line("B", 1, 100));

        assertThat(Review.of(cart, offers(offer("A", 255), offer("B", 100)), TARIFF))
                .isEqualTo(new Review.Agreed(cart, new Totals(610, 395, 0, 0, 1005)));
    }

    @Test
    void tellsEveryPriceThatChangedUpOrDown() {
        Cart cart = cart(line("A", 2, 255), line("B", 1, 100), line("C", 1, 7));

        assertThat(Review.of(cart, offers(offer("A", 256), offer("B", 99), offer("C", 7)), TARIFF))
                .isEqualTo(new Review.PricesChanged(
                        cart(line("A", 2, 256), line("B", 1, 99), line("C", 1, 7)),
                        List.of(new PriceChange("A", 255, 256), new PriceChange("B", 100, 99))));
    }

    @Test
    void refusesAnEmptyCart() {
        assertThat(Review.of(cart(), Map.of(), TARIFF)).isEqualTo(new Review.NothingInIt());
    }

    @Test
    void refusesWhatIsNoLongerForSale() {
        assertThat(Review.of(cart(line("A", 1, 1), line("B", 1, 1)), offers(offer("A", 1)), TARIFF))
                .isEqualTo(new Review.NotForSale(List.of("B")));
    }

    @Test
    void refusesACartThatIsAnOrderAlready() {
        Cart cart = new Cart(ID, GBP, List.of(), new UUID(2, 2));

        assertThat(Review.of(cart, Map.of(), TARIFF)).isEqualTo(new Review.CheckedOutAlready(new UUID(2, 2)));
    }

    @Test
    void refusesATotalThatNewPricesMakeTooLarge() {
        Cart cart = cart(line("A", 1_000_000, 1));

        assertThat(Review.of(cart, offers(offer("A", 2_000_000)), TARIFF)).isEqualTo(new Review.TooExpensive());
    }

    private static Cart cart(CartLine... lines) {
        return new Cart(ID, GBP, List.of(lines), null);
    }

    private static CartLine line(String sku, int quantity, long price) {
        return new CartLine(sku, "product", "Product", "", quantity, price);
    }

    private static Offer offer(String sku, long price) {
        return new Offer(sku, "product", "Product", "", price, GBP);
    }

    private static Map<String, Offer> offers(Offer... offers) {
        return Arrays.stream(offers).collect(Collectors.toMap(Offer::sku, offer -> offer));
    }
}
