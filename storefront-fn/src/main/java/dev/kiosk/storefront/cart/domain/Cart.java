package dev.kiosk.storefront.cart.domain;

import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.pricing.domain.Basket;
import dev.kiosk.storefront.pricing.domain.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cart, at most {@value #MAX_LINES} lines, one a SKU, in the order in which they were added.
 *
 * @param coupons codes that the customer gave, upper case, at most {@value #MAX_COUPONS}
 * @param checkedOutAs the order that it became; null while it can be changed
 */
public record Cart(
        UUID id,
        Currency currency,
        List<CartLine> lines,
        List<String> coupons,
        @Nullable UUID checkedOutAs) {

    public static final int MAX_LINES = 2_000;
    public static final int MAX_COUPONS = 5;

    public Cart {
        lines = List.copyOf(lines);
        coupons = List.copyOf(coupons);
    }

    /** What became of a wish. */
    public sealed interface Change {

        /** @param touched the lines that are not as they were */
        record Accepted(Cart cart, List<CartLine> touched) implements Change {}

        record TooMuchOfOne(String sku) implements Change {}

        record TooManyLines() implements Change {}
    }

    public Optional<CartLine> line(String sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    /** More of it, at the price of now. */
    public Change add(Offer offer, int quantity) {
        long sum =
                quantity + line(offer.sku()).map(line -> (long) line.quantity()).orElse(0L);
        return sum > CartLine.MAX_QUANTITY ? new Change.TooMuchOfOne(offer.sku()) : set(offer, (int) sum);
    }

    /** That much of it, at the price of now. */
    public Change set(Offer offer, int quantity) {
        CartLine line = CartLine.of(offer, quantity);
        List<CartLine> next = new ArrayList<>(lines);
        next.replaceAll(old -> old.sku().equals(line.sku()) ? line : old);
        if (line(line.sku()).isEmpty()) {
            next.add(line);
        }
        return changed(next, List.of(line));
    }

    /** Exactly that, at the prices of now. */
    public Change replace(List<Wish> wishes, Map<String, Offer> offers) {
        List<CartLine> next = wishes.stream()
                .map(wish -> CartLine.of(Objects.requireNonNull(offers.get(wish.sku())), wish.quantity()))
                .toList();
        return changed(next, next);
    }

    /**
     * With what is in another one as well, at the prices of now: of what is in both the greater quantity, so that doing it again
     * changes nothing. What is no longer for sale comes along at the price that it had.
     *
     * @param other in the same currency, or of what is for sale in this one's
     */
    public Change merge(Cart other, Map<String, Offer> offers) {
        List<CartLine> touched = other.lines.stream()
                .filter(line -> line.quantity() > quantityOf(line.sku()))
                .map(line -> atPriceOfNow(line, offers))
                .toList();
        Map<String, CartLine> next = new LinkedHashMap<>();
        Stream.concat(lines.stream(), touched.stream()).forEach(line -> next.put(line.sku(), line));
        return changed(List.copyOf(next.values()), touched);
    }

    private int quantityOf(String sku) {
        return line(sku).map(CartLine::quantity).orElse(0);
    }

    private static CartLine atPriceOfNow(CartLine line, Map<String, Offer> offers) {
        Offer offer = offers.get(line.sku());
        return offer == null ? line : CartLine.of(offer, line.quantity());
    }

    /** With the coupons of another one behind its own, as far as there is room. */
    public Cart withCouponsOf(Cart other) {
        List<String> next = Stream.concat(coupons.stream(), other.coupons.stream())
                .distinct()
                .limit(MAX_COUPONS)
                .toList();
        return new Cart(id, currency, lines, next, checkedOutAs);
    }

    public Cart without(String sku) {
        return only(line -> !line.sku().equals(sku));
    }

    /** The same at the prices of now; what is no longer for sale keeps its own. */
    public Cart repriced(Map<String, Offer> offers) {
        return with(lines.stream().map(line -> line.at(price(line, offers))).toList());
    }

    /** The prices that are not those of now. */
    public List<PriceChange> changes(Map<String, Offer> offers) {
        return lines.stream()
                .map(line -> new PriceChange(line.sku(), line.unitPrice(), price(line, offers)))
                .filter(change -> change.was() != change.now())
                .toList();
    }

    private static long price(CartLine line, Map<String, Offer> offers) {
        Offer offer = offers.get(line.sku());
        return offer == null ? line.unitPrice() : offer.price();
    }

    /** With another coupon; the same if it has it already. */
    public Cart with(String coupon) {
        List<String> next =
                Stream.concat(coupons.stream(), Stream.of(coupon)).distinct().toList();
        return new Cart(id, currency, lines, next, checkedOutAs);
    }

    /** Without a coupon; the same if it does not have it. */
    public Cart withoutCoupon(String coupon) {
        List<String> next = coupons.stream().filter(one -> !one.equals(coupon)).toList();
        return new Cart(id, currency, lines, next, checkedOutAs);
    }

    /** The same in another currency, at the prices of now. */
    public Cart in(Currency other, Map<String, Offer> offers) {
        List<CartLine> next = lines.stream()
                .map(line -> CartLine.of(Objects.requireNonNull(offers.get(line.sku())), line.quantity()))
                .toList();
        return new Cart(id, other, next, coupons, checkedOutAs);
    }

    /** What of it is to be priced. */
    public Basket basket(Delivery delivery, Instant at) {
        return new Basket(
                currency,
                lines.stream().map(CartLine::item).toList(),
                delivery.destination(),
                delivery.method(),
                delivery.vatId(),
                coupons,
                at);
    }

    /** Only what is left of it, without what is no longer for sale. */
    public Cart only(Predicate<CartLine> lines) {
        return with(this.lines.stream().filter(lines).toList());
    }

    public List<String> skus() {
        return lines.stream().map(CartLine::sku).collect(Collectors.toList());
    }

    private Change changed(List<CartLine> next, List<CartLine> touched) {
        return next.size() > MAX_LINES ? new Change.TooManyLines() : new Change.Accepted(with(next), touched);
    }

    private Cart with(List<CartLine> next) {
        return new Cart(id, currency, next, coupons, checkedOutAs);
    }
}
