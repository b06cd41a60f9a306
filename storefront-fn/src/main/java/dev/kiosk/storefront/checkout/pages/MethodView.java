package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.pages.RuleNames;
import dev.kiosk.storefront.web.pages.Page;
import java.util.List;

/**
 * A way in which the goods could be sent.
 *
 * @param days when they would arrive, in words; empty where nobody says
 */
public record MethodView(String code, String name, String price, String days, boolean chosen) {

    static List<MethodView> of(Quote quote, Page page) {
        return quote.options().stream().map(option -> of(option, quote, page)).toList();
    }

    private static MethodView of(Quote.Shipping option, Quote quote, Page page) {
        ShippingMethod method = option.method();
        return new MethodView(
                method.code(),
                RuleNames.method(method.code(), method.name(), page.texts()),
                option.price() == 0 ? page.text("sum.shipping.free") : page.money(option.price(), quote.currency()),
                days(method.days(), page),
                option.equals(quote.shipping()));
    }

    private static String days(ShippingMethod.Days days, Page page) {
        if (days.equals(ShippingMethod.Days.UNSAID)) {
            return "";
        }
        return days.from() == days.to()
                ? page.text("shipping.days.exactly", days.to())
                : page.text("shipping.days", days.from(), days.to());
    }
}
