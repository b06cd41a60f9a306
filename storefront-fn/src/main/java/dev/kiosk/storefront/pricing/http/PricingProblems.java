package dev.kiosk.storefront.pricing.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.Quote;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why something has no price, or not the one that was hoped for. */
public final class PricingProblems {

    private PricingProblems() {}

    public static Problem of(Pricing.Result.NoPrice why) {
        return switch (why) {
            case Pricing.Result.TooExpensive _ -> tooExpensive();
            case Pricing.Result.MethodUnavailable refused ->
                methodUnavailable(
                        "not " + refused.method()
                                + (refused.options().isEmpty() ? "" : ", but " + codes(refused.options())),
                        refused.options());
        };
    }

    public static Problem tooExpensive() {
        return Problem.invalid("a cart comes to at most " + Pricing.MAX_TOTAL + " minor units");
    }

    /** Nothing that the shop has goes there. */
    public static Problem notServed() {
        return methodUnavailable("the shop sends nothing there, or not in this currency", List.of());
    }

    private static Problem methodUnavailable(String detail, List<Quote.Shipping> options) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "shipping-method-unavailable",
                        "Nothing is sent there in this way")
                .detail(detail)
                .with(
                        "available",
                        options.stream().map(option -> option.method().code()).toList())
                .with("errors", List.of(Map.of("field", "shippingMethod", "message", detail)));
    }

    /** One that can be of no use any more. */
    public static Problem of(Quote.Coupon dead) {
        String code = dead.code();
        return switch (dead.standing()) {
            case EXPIRED -> coupon("coupon-expired", "The time of this coupon is over", code);
            case USED_UP -> coupon("coupon-used-up", "This coupon has been used as often as it can be", code);
            case UNKNOWN, APPLIES, OUTDONE, BELOW_MINIMUM, NOTHING_IN_SCOPE, OTHER_CURRENCY, OTHER_METHOD ->
                coupon("coupon-unknown", "There is no such coupon", code);
        };
    }

    private static Problem coupon(String name, String title, String code) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, name, title)
                .detail(code)
                .with("coupon", code);
    }

    private static String codes(List<Quote.Shipping> options) {
        return String.join(
                ", ", options.stream().map(option -> option.method().code()).toList());
    }
}
