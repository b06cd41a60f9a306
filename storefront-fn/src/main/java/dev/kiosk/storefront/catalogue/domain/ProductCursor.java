package dev.kiosk.storefront.catalogue.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last product of a page: the next page starts after it, wherever others came or went meanwhile. */
public sealed interface ProductCursor {

    Pattern TEXT = Pattern.compile("(?:s(-?\\d{1,9})|p(\\d{1,13})|(a)|n(\\P{Cc}{0,800})):(\\d{1,18})");

    long productId();

    /** In a list ordered by how well products match. */
    record ByScore(int score, long productId) implements ProductCursor {}

    /** In a list ordered by price, in minor units. */
    record ByPrice(long price, long productId) implements ProductCursor {}

    /** In a list that begins with the newest. */
    record ByAge(long productId) implements ProductCursor {}

    /** In a list ordered by name, in the form that the database sorts by. */
    record ByName(String sortName, long productId) implements ProductCursor {}

    default String encode() {
        String text = switch (this) {
            case ByScore c -> "s" + c.score() + ":" + c.productId();
            case ByPrice c -> "p" + c.price() + ":" + c.productId();
            case ByAge c -> "a:" + c.productId();
            case ByName c -> "n" + c.sortName() + ":" + c.productId();
        };
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if the text is nothing that {@link #encode} gave. */
    static Optional<ProductCursor> decode(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            return Optional.of(TEXT.matcher(new String(bytes, StandardCharsets.UTF_8)))
                    .filter(Matcher::matches)
                    .map(ProductCursor::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProductCursor of(Matcher parts) {
        long productId = Long.parseLong(parts.group(5));
        if (parts.group(1) != null) {
            return new ByScore(Integer.parseInt(parts.group(1)), productId);
        }
        if (parts.group(2) != null) {
            return new ByPrice(Long.parseLong(parts.group(2)), productId);
        }
        return parts.group(3) != null ? new ByAge(productId) : new ByName(parts.group(4), productId);
    }
}
