package dev.kiosk.storefront.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * How a page is told of elsewhere: by search engines, and where somebody shares it.
 *
 * @param path of the one address that it is known by
 * @param description in a sentence or two
 * @param type as Open Graph calls it: {@code website} or {@code product}
 * @param image its path; null for none
 */
public record Preview(
        String path,
        String description,
        String type,
        @Nullable String image) {

    private static final int LONGEST = 300;

    /** Of a page about no product. */
    public static Preview ofPage(String path, String description, ShopFace shop) {
        ShopFace.Image logo = shop.logo();
        return new Preview(path, shortened(description), "website", logo == null ? null : logo.path());
    }

    public static Preview ofProduct(String path, String description, String image) {
        return new Preview(path, shortened(description), "product", image);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - 1))) + "…";
    }
}
