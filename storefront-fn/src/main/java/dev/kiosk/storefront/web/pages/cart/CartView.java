package dev.kiosk.storefront.web.pages.cart;

import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Sum;
import dev.kiosk.storefront.web.pages.View;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cart.
 *
 * @param news what has changed since the customer looked last, in words
 */
public record CartView(Page page, List<CartRow> rows, List<Sum> sums, List<String> news, boolean canBeCheckedOut)
        implements View {

    public CartView {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        news = List.copyOf(news);
    }

    static CartView empty(Page page) {
        return new CartView(page, List.of(), List.of(), List.of(), false);
    }

    static CartView of(Page page, CartNow now) {
        Currency currency = now.cart().currency();
        return new CartView(
                page.withCartOf(now.items()),
                now.cart().lines().stream()
                        .map(line -> CartRow.of(line, currency, now.gone().contains(line.sku()), page))
                        .toList(),
                Sum.of(now.totals(), currency, page),
                news(now, page),
                now.canBeCheckedOut());
    }

    /** Price changes in words. */
    public static List<String> news(CartNow now, Page page) {
        Currency currency = now.cart().currency();
        Map<String, CartLine> lines =
                now.cart().lines().stream().collect(Collectors.toMap(CartLine::sku, Function.identity()));
        return now.changes().stream()
                .map(change -> page.text(
                        "cart.price-changed",
                        title(lines.get(change.sku()), change.sku()),
                        page.money(change.was(), currency),
                        page.money(change.now(), currency)))
                .toList();
    }

    private static String title(@Nullable CartLine line, String sku) {
        return line == null ? sku : line.name();
    }

    /** With what was typed into one line, and why it cannot be. */
    CartView refused(String sku, String typed, String why) {
        return new CartView(
                page,
                rows.stream()
                        .map(row -> row.sku().equals(sku) ? row.refused(typed, why) : row)
                        .toList(),
                sums,
                news,
                canBeCheckedOut);
    }

    /** With a word at every line of which there is less than is wanted: nothing is paid for then. */
    CartView told(Shortages shortages) {
        return new CartView(
                page,
                rows.stream().map(row -> told(row, shortages.left())).toList(),
                sums,
                news,
                canBeCheckedOut && shortages.isNone());
    }

    private CartRow told(CartRow row, Map<String, Long> left) {
        Long few = left.get(row.sku());
        return few == null || row.gone()
                ? row
                : row.refused(row.quantity(), few == 0 ? page.text("cart.none-left") : page.text("cart.few-left", few));
    }

    @Override
    public String template() {
        return "cart";
    }
}
