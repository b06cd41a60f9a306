package dev.kiosk.storefront.checkout.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a form that was sent.
 *
 * @param wrong fields
 * @param deadCoupon a coupon that cannot be used by this customer; null for none
 * @param news what has changed since the customer looked last, in words
 */
record Remarks(Set<Field> wrong, @Nullable String deadCoupon, List<String> news) {

    static final Remarks NONE = new Remarks(Set.of(), null, List.of());

    Remarks {
        wrong = Set.copyOf(wrong);
        news = List.copyOf(news);
    }

    static Remarks wrong(Set<Field> fields) {
        return new Remarks(fields, null, List.of());
    }

    static Remarks deadCoupon(String code) {
        return new Remarks(Set.of(), code, List.of());
    }

    static Remarks news(List<String> news) {
        return new Remarks(Set.of(), null, news);
    }
}
