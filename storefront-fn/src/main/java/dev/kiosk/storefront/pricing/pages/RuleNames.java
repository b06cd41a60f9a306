package dev.kiosk.storefront.pricing.pages;

import dev.kiosk.storefront.web.pages.Texts;

/** What shipping methods and promotions are called: in the shop's own words where it has some, else as staff named them. */
public final class RuleNames {

    private RuleNames() {}

    public static String method(String code, String name, Texts texts) {
        return inOwnWords("shipping.name." + code, name, texts);
    }

    public static String promotion(String key, String name, Texts texts) {
        return inOwnWords("promotion.name." + key, name, texts);
    }

    private static String inOwnWords(String key, String name, Texts texts) {
        return texts.has(key) ? texts.text(key) : name;
    }
}
