package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.pricing.pages.Whereabouts;
import dev.kiosk.storefront.web.pages.Page;
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
 * @param estimate which country shipping and tax are for, in words; empty if that is not known
 * @param obstacles why it could not be had in another currency, in words
 * @param news what has changed since the customer looked last, in words
 */
public record CartView(
        Page page,
        List<CartRow> rows,
        CouponBox coupons,
        List<Sum> sums,
        String estimate,
        List<String> obstacles,
        List<String> news,
        boolean canBeCheckedOut)
        implements View {

    public CartView {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        obstacles = List.copyOf(obstacles);
        news = List.copyOf(news);
    }

    static CartView empty(Page page) {
        return new CartView(page, List.of(), CouponBox.EMPTY, List.of(), "", List.of(), List.of(), false);
    }

    static CartView of(Page page, CartNow now) {
        String country = Whereabouts.of(page).name(page.texts());
        return new CartView(
                page.withCartOf(now.items()),
                rows(page, now),
                CouponBox.of(now.quote(), page),
                Sum.of(now.quote(), page.texts()),
                country.isEmpty() ? "" : page.text("cart.estimate", country),
                List.of(),
                news(now, page),
                now.canBeCheckedOut());
    }

    private static List<CartRow> rows(Page page, CartNow now) {
        Currency currency = now.cart().currency();
        Map<String, Long> discounts = now.quote().lines().stream()
                .collect(Collectors.toMap(line -> line.item().sku(), Quote.Line::discount));
        return now.cart().lines().stream()
                .map(line -> CartRow.of(
                        line,
                        currency,
                        discounts.getOrDefault(line.sku(), 0L),
                        now.gone().contains(line.sku()),
                        page))
                .toList();
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
        return with(
                rows.stream()
                        .map(row -> row.sku().equals(sku) ? row.refused(typed, why) : row)
                        .toList(),
                coupons,
                canBeCheckedOut);
    }

    /** With a coupon that was typed, and why it is none. */
    CartView refusedCoupon(String code, String why) {
        return with(rows, coupons.refused(code, why), canBeCheckedOut);
    }

    /** With what cannot be had in the currency that was asked for. */
    CartView notSold(String currency, List<String> names) {
        List<String> told = names.stream()
                .map(name -> page.text("cart.not-sold", name, currency))
                .toList();
        return new CartView(page, rows, coupons, sums, estimate, told, news, canBeCheckedOut);
    }

    /** With a word at every line of which there is less than is wanted: nothing is paid for then. */
    CartView told(Shortages shortages) {
        return with(
                rows.stream().map(row -> told(row, shortages.left())).toList(),
                coupons,
                canBeCheckedOut && shortages.isNone());
    }

    private CartView with(List<CartRow> others, CouponBox box, boolean ready) {
        return new CartView(page, others, box, sums, estimate, obstacles, news, ready);
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
