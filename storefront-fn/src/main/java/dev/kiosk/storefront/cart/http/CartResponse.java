package dev.kiosk.storefront.cart.http;

import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.cart.domain.CartLine;
import java.util.List;
import java.util.UUID;

/** A cart and what it comes to, in minor units. */
public record CartResponse(
        UUID cartId,
        String currency,
        List<Line> lines,
        long subtotal,
        long shipping,
        long discount,
        long tax,
        long total) {

    /** One SKU of it. */
    public record Line(
            String sku, String product, String name, String option, int quantity, long unitPrice, long lineTotal) {

        static Line of(CartLine line) {
            return new Line(
                    line.sku(),
                    line.product(),
                    line.name(),
                    line.option(),
                    line.quantity(),
                    line.unitPrice(),
                    line.lineTotal());
        }
    }

    static CartResponse of(PricedCart priced) {
        return new CartResponse(
                priced.cart().id(),
                priced.cart().currency().getCurrencyCode(),
                priced.cart().lines().stream().map(Line::of).toList(),
                priced.totals().subtotal(),
                priced.totals().shipping(),
                priced.totals().discount(),
                priced.totals().tax(),
                priced.totals().total());
    }
}
