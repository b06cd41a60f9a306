package dev.kiosk.storefront.shop.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The shop, as it was saved.
 *
 * @param revision counted from 1; 0 of what holds as nobody has saved anything
 * @param logo the size of its logo; null for none
 * @param savedBy who did; empty if nobody said
 */
public record ShopVersion(
        long revision, ShopSettings settings, @Nullable LogoSize logo, String savedBy, Instant savedAt) {

    /** In pixels. */
    public record LogoSize(int width, int height) {}

    /** That of the settings of the function. */
    public static ShopVersion ofConfiguration(ShopSettings settings) {
        return new ShopVersion(0, settings, null, "", Instant.EPOCH);
    }

    /** Whether somebody has said what the shop is. */
    public boolean isSaved() {
        return revision > 0;
    }
}
