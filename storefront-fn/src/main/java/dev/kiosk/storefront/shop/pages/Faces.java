package dev.kiosk.storefront.shop.pages;

import dev.kiosk.storefront.shop.domain.Accent;
import dev.kiosk.storefront.shop.domain.LegalPage;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.shop.domain.ShopVersion;
import dev.kiosk.storefront.shop.domain.ShopVersion.LogoSize;
import dev.kiosk.storefront.shop.domain.Translated;
import dev.kiosk.storefront.web.pages.ShopFace;
import dev.kiosk.storefront.web.pages.ShopFace.Image;
import dev.kiosk.storefront.web.pages.ShopFace.Link;
import dev.kiosk.storefront.web.pages.ShopFace.Said;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop as its pages show it. */
final class Faces {

    private static final double HIGHEST = 48;
    private static final double WIDEST = 220;

    private Faces() {}

    /** @param language of the page */
    static ShopFace of(ShopVersion version, String language, ShopFace.Doors doors) {
        ShopSettings shop = version.settings();
        return new ShopFace(
                shop.name(),
                image(shop.look().logo(), version.logo()),
                Accent.parse(shop.look().accent()).map(Faces::colours).orElse(null),
                said(shop.words().welcome(), language),
                links(shop),
                shop.sellerLines(),
                shop.countries(),
                doors);
    }

    private static @Nullable Image image(String hash, @Nullable LogoSize logo) {
        if (logo == null) {
            return null;
        }
        double scale = Math.min(1, Math.min(HIGHEST / logo.height(), WIDEST / logo.width()));
        return new Image("/logos/" + hash, Math.max(1, (int) Math.round(logo.width() * scale)), Math.max(1, (int)
                Math.round(logo.height() * scale)));
    }

    private static String colours(Accent accent) {
        return "/colours/" + accent.colour().toString().substring(1) + ".css";
    }

    static @Nullable Said said(Translated text, String language) {
        return text.in(language)
                .map(found -> new Said(found.text(), found.language().equals(language) ? null : found.language()))
                .orElse(null);
    }

    private static List<Link> links(ShopSettings shop) {
        return Arrays.stream(LegalPage.values())
                .filter(page -> !shop.words().legal(page).texts().isEmpty())
                .map(page -> new Link(page.path(), "legal.page." + page.code()))
                .toList();
    }
}
