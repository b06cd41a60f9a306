package dev.kiosk.storefront.cart.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.application.CartResult;
import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.TaxLine;
import dev.kiosk.storefront.pricing.http.DiscountResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A cart and what it comes to, in minor units.
 *
 * @param shippingMethod the code of the one that shipping is of; absent where nothing goes there
 * @param shippingMethods every one that goes there
 * @param taxes one a rate; {@code tax} is the sum of those that prices do not include
 * @param reverseCharge what was taken off goods ({@code discount} holds it) and shipping, as the buyer accounts for the tax;
 *     absent where tax is charged
 */
public record CartResponse(
        UUID cartId,
        String currency,
        List<Line> lines,
        List<Coupon> coupons,
        List<DiscountResponse> discounts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shippingMethod,
        List<Method> shippingMethods,
        List<TaxLine> taxes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Quote.@Nullable ReverseCharge reverseCharge,
        long subtotal,
        long shipping,
        long discount,
        long tax,
        long total) {

    /**
     * One SKU of it.
     *
     * @param discount its part of the discount
     */
    public record Line(
            String sku,
            String product,
            String name,
            String option,
            int quantity,
            long unitPrice,
            long lineTotal,
            long discount) {

        static Line of(CartLine line, Quote.Line quoted) {
            return new Line(
                    line.sku(),
                    line.product(),
                    line.name(),
                    line.option(),
                    line.quantity(),
                    line.unitPrice(),
                    line.lineTotal(),
                    quoted.discount());
        }
    }

    /**
     * A code that was given.
     *
     * @param status {@code applies}, or why not
     */
    public record Coupon(String code, String status) {

        static Coupon of(Quote.Coupon coupon) {
            return new Coupon(coupon.code(), coupon.standing().code());
        }
    }

    /**
     * A way in which it could be sent.
     *
     * @param price before promotions
     * @param days working days until it arrives; absent where nobody says
     */
    public record Method(
            String code,
            String name,
            long price,
            @JsonInclude(JsonInclude.Include.NON_NULL) ShippingMethod.@Nullable Days days) {

        static Method of(Quote.Shipping shipping) {
            ShippingMethod method = shipping.method();
            return new Method(
                    method.code(),
                    method.name(),
                    shipping.price(),
                    method.days().equals(ShippingMethod.Days.UNSAID) ? null : method.days());
        }
    }

    /** @throws dev.kiosk.fn.problem.Problem that says why not */
    static CartResponse of(CartResult result) {
        return switch (result) {
            case PricedCart priced -> of(priced);
            case CartRefusal refusal -> throw CartProblems.of(refusal);
        };
    }

    private static CartResponse of(PricedCart priced) {
        Quote quote = priced.quote();
        List<CartLine> lines = priced.cart().lines();
        Quote.Shipping shipping = quote.shipping();
        return new CartResponse(
                priced.cart().id(),
                quote.currency().getCurrencyCode(),
                IntStream.range(0, lines.size())
                        .mapToObj(line -> Line.of(lines.get(line), quote.lines().get(line)))
                        .toList(),
                quote.coupons().stream().map(Coupon::of).toList(),
                Itemised.of(quote).savings().stream().map(DiscountResponse::of).toList(),
                shipping == null ? null : shipping.method().code(),
                quote.options().stream().map(Method::of).toList(),
                quote.taxes(),
                quote.reverseCharge(),
                quote.totals().subtotal(),
                quote.totals().shipping(),
                quote.totals().discount(),
                quote.totals().tax(),
                quote.totals().total());
    }
}
