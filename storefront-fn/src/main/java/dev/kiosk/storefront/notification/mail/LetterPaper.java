package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.shop.domain.Accent;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.shop.domain.ShopVersion;
import java.util.List;

/**
 * What the letters of a shop have in common.
 *
 * @param sender what who writes is called; empty for as the mail settings say
 * @param shop what it is called
 * @param accent the colour of buttons, {@code #17594a}
 * @param signature lines at the end
 * @param seller who sells, in one line
 */
record LetterPaper(String sender, String shop, String accent, List<String> signature, String seller) {

    private static final String OWN_ACCENT = "#17594a";

    LetterPaper {
        signature = List.copyOf(signature);
    }

    /** What staff called their shop is more than what was once set up for mail. */
    static LetterPaper of(ShopVersion version) {
        ShopSettings shop = version.settings();
        String sender = shop.letters().sender();
        return new LetterPaper(
                sender.isEmpty() && version.isSaved() ? shop.name() : sender,
                shop.name(),
                Accent.parse(shop.look().accent())
                        .map(accent -> accent.light().accent().toString())
                        .orElse(OWN_ACCENT),
                shop.letters().signature().lines().toList(),
                String.join(" · ", shop.sellerLines()));
    }
}
