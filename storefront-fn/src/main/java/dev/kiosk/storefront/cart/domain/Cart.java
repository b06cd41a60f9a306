package dev.kiosk.storefront.cart.domain;

import dev.kiosk.storefront.catalogue.domain.Offer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cart, at most {@value #MAX_LINES} lines, one a SKU, in the order in which they were added.
 *
 * @param checkedOutAs the order that it became; null while it can be changed
 */
public record Cart(
        UUID id,
        Currency currency,
        List<CartLine> lines,
        @Nullable UUID checkedOutAs) {

    public static final int MAX_LINES = 2_000;

    public Cart {
        lines = List.copyOf(lines);
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

    public Cart without(String sku) {
        return with(lines.stream().filter(line -> !line.sku().equals(sku)).toList());
    }

    /** The same at other prices, by SKU. */
    public Cart repriced(Map<String, Long> prices) {
        return with(lines.stream()
                .map(line -> line.at(prices.getOrDefault(line.sku(), line.unitPrice())))
                .toList());
    }

    public List<String> skus() {
        return lines.stream().map(CartLine::sku).collect(Collectors.toList());
    }

    private Change changed(List<CartLine> next, List<CartLine> touched) {
        return next.size() > MAX_LINES ? new Change.TooManyLines() : new Change.Accepted(with(next), touched);
    }

    private Cart with(List<CartLine> next) {
        return new Cart(id, currency, next, checkedOutAs);
    }
}
