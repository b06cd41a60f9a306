package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.catalogue.domain.Slug;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cart.
 *
 * @param product the address of its page; empty if there is none
 * @param quantity as typed, or as it is
 * @param saving what promotions take off it, in words; empty for nothing
 * @param gone whether it is no longer for sale
 * @param error what is wrong with the quantity; null for nothing
 */
public record CartRow(
        String sku,
        String product,
        String picture,
        String name,
        String option,
        String quantity,
        String unitPrice,
        String lineTotal,
        String saving,
        boolean gone,
        @Nullable String error) {

    /** @param discount what promotions take off it, in minor units */
    static CartRow of(CartLine line, Currency currency, long discount, boolean gone, Page page) {
        return new CartRow(
                line.sku(),
                line.product().isEmpty() ? "" : Links.product(line.product()),
                Links.picture(line.product().isEmpty() ? Slug.of(line.name()) : line.product()),
                line.name(),
                line.option(),
                String.valueOf(line.quantity()),
                page.money(line.unitPrice(), currency),
                page.money(line.lineTotal(), currency),
                saving(line, currency, discount, page),
                gone,
                null);
    }

    private static String saving(CartLine line, Currency currency, long discount, Page page) {
        if (discount == 0) {
            return "";
        }
        return discount == line.lineTotal()
                ? page.text("cart.free")
                : page.text("cart.saving", page.money(discount, currency));
    }

    CartRow refused(String typed, String why) {
        return new CartRow(sku, product, picture, name, option, typed, unitPrice, lineTotal, saving, gone, why);
    }

    /** What its elements are called: without blanks. */
    public String id() {
        return sku.replace(' ', '+');
    }

    /** Where its form is sent. */
    public String action() {
        return Links.cartLine(sku);
    }
}
