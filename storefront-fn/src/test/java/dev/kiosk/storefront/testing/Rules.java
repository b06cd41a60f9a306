package dev.kiosk.storefront.testing;

/** Pricing rules, as staff make them. */
public record Rules(Shop shop) {

    /** @param path such as {@code promotions/welcome} */
    public void put(String path, String rule) {
        shop.send("PUT", "/api/pricing/" + path, rule).expect(204);
    }

    public void remove(String path) {
        shop.send("DELETE", "/api/pricing/" + path, "").expect(204);
    }

    /** A percentage off everything. */
    public static String percent(String coupon, int basisPoints) {
        return percent(coupon, basisPoints, "");
    }

    /** @param more further members, each with a comma before it */
    public static String percent(String coupon, int basisPoints, String more) {
        return """
            {"name": "%s", "coupon": "%s", "combinable": true,
             "effect": {"kind": "percent", "basisPoints": %d}%s}
            """.formatted(coupon, coupon, basisPoints, more);
    }
}
