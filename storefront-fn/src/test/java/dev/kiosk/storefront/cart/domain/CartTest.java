package dev.kiosk.storefront.cart.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.catalogue.domain.Offer;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Cart EMPTY = new Cart(new UUID(1, 1), GBP, List.of(), List.of(), null);

    @Test
    void addsToWhatIsThereAtThePriceOfNow() {
        Cart cart = accepted(EMPTY.add(offer("A", 255), 2));
        Cart next = accepted(cart.add(offer("A", 300), 3));

        assertThat(next.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(5);
            assertThat(line.unitPrice()).isEqualTo(300);
            assertThat(line.lineTotal()).isEqualTo(1500);
        });
    }

    @Test
    void keepsTheOrderOfItsLines() {
        Cart cart = accepted(accepted(EMPTY.add(offer("A", 1), 1)).add(offer("B", 1), 1));

        assertThat(accepted(cart.set(offer("A", 2), 9)).skus()).containsExactly("A", "B");
        assertThat(cart.without("A").skus()).containsExactly("B");
        assertThat(cart.without("?")).isEqualTo(cart);
    }

    @Test
    void takesAMillionOfOneAndNoMore() {
        Cart cart = accepted(EMPTY.add(offer("A", 1), CartLine.MAX_QUANTITY));

        assertThat(cart.add(offer("A", 1), 1)).isEqualTo(new Cart.Change.TooMuchOfOne("A"));
    }

    @Test
    void takesTwoThousandLinesAndNoMore() {
        Map<String, Offer> offers = IntStream.range(0, Cart.MAX_LINES)
                .mapToObj(i -> offer("S" + i, 1))
                .collect(Collectors.toMap(Offer::sku, offer -> offer));
        Cart full = accepted(EMPTY.replace(
                offers.keySet().stream().map(sku -> new Wish(sku, 1)).toList(), offers));

        assertThat(full.add(offer("one-more", 1), 1)).isEqualTo(new Cart.Change.TooManyLines());
        assertThat(full.add(offer("S0", 1), 1)).isInstanceOf(Cart.Change.Accepted.class);
    }

    @Test
    void takesInAnotherOneWithTheGreaterNumberOfWhatIsInBoth() {
        Cart own = accepted(accepted(EMPTY.add(offer("A", 100), 3)).add(offer("B", 100), 1));
        Cart other = accepted(accepted(accepted(EMPTY.add(offer("A", 100), 2)).add(offer("B", 100), 4))
                .add(offer("C", 100), 1));
        Map<String, Offer> offers = Map.of("A", offer("A", 100), "B", offer("B", 120));

        Cart.Change change = own.merge(other, offers);
        Cart merged = accepted(change);

        assertThat(merged.lines().stream().map(line -> line.sku() + " " + line.quantity() + " at " + line.unitPrice()))
                .containsExactly("A 3 at 100", "B 4 at 120", "C 1 at 100");
        assertThat(((Cart.Change.Accepted) change).touched())
                .extracting(CartLine::sku)
                .containsExactly("B", "C");
        assertThat(accepted(merged.merge(other, offers))).isEqualTo(merged);
        assertThat(accepted(own.merge(EMPTY, offers))).isEqualTo(own);
    }

    @Test
    void takesInNoMoreThanItHolds() {
        Map<String, Offer> offers = IntStream.range(0, Cart.MAX_LINES)
                .mapToObj(i -> offer("S" + i, 1))
                .collect(Collectors.toMap(Offer::sku, offer -> offer));
        Cart full = accepted(EMPTY.replace(
                offers.keySet().stream().map(sku -> new Wish(sku, 1)).toList(), offers));

        assertThat(full.merge(accepted(EMPTY.add(offer("one-more", 1), 1)), Map.of()))
                .isEqualTo(new Cart.Change.TooManyLines());
    }

    @Test
    void takesInCouponsAsFarAsThereIsRoom() {
        Cart own = EMPTY.with("A").with("B").with("C").with("D");
        assertThat(own.withCouponsOf(EMPTY.with("B").with("E").with("F")).coupons())
                .containsExactly("A", "B", "C", "D", "E");
    }

    private static Cart accepted(Cart.Change change) {
        assertThat(change).isInstanceOf(Cart.Change.Accepted.class);
        return ((Cart.Change.Accepted) change).cart();
    }

    private static Offer offer(String sku, long price) {
        return new Offer(sku, "product", "tea", "Product", "", price, GBP);
    }
}
