package dev.kiosk.storefront.web.pages;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own content.
 *
 * @param styleSheet where the style sheet is
 * @param script where the script is
 * @param scene where the picture of the shop is
 * @param currencies what prices are in, and what else they could be in
 * @param cartItems units in the customer's cart, as far as their browser knows
 * @param query what was searched for; empty for nothing
 * @param here its own path, to come back to in another language
 * @param catalogue the language of the goods' names
 * @param shop whose page it is
 * @param site where the shop is, without a slash at its end
 * @param visitor whether who looks at it is signed in
 */
public record Page(
        Texts texts,
        String styleSheet,
        String script,
        String scene,
        CurrencyChoice currencies,
        long cartItems,
        String query,
        String here,
        Locale catalogue,
        ShopFace shop,
        String site,
        Visitor visitor) {

    public String text(String key, Object... values) {
        return texts.text(key, values);
    }

    public String money(long minorUnits, Currency currency) {
        return texts.money(minorUnits, currency);
    }

    /** What prices are shown in. */
    public Currency currency() {
        return currencies.current();
    }

    /** A price; in words where nothing is asked for it as it is not sold in the currency. */
    public String price(@Nullable Long minorUnits, Currency currency) {
        return minorUnits == null ? text("price.none", currency.getCurrencyCode()) : money(minorUnits, currency);
    }

    public String number(long number) {
        return texts.number(number);
    }

    public String time(Instant instant) {
        return texts.time(instant);
    }

    /** Whether they are signed in. */
    public boolean isOfCustomer() {
        return visitor == Visitor.CUSTOMER;
    }

    /** Whether they could sign in. */
    public boolean offersSignIn() {
        return visitor == Visitor.GUEST;
    }

    /** What one can choose from. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    public boolean isIn(Language language) {
        return language.isLanguageOf(texts.locale());
    }

    /** What names of goods are in, as HTML says it; null where the page is in that language. WCAG 2.2, 3.1.2. */
    public @Nullable String goodsLanguage() {
        return catalogue.getLanguage().equals(texts.locale().getLanguage()) ? null : catalogue.toLanguageTag();
    }

    public Page searchedFor(String text) {
        return new Page(
                texts, styleSheet, script, scene, currencies, cartItems, text, here, catalogue, shop, site, visitor);
    }

    public Page withCartOf(long items) {
        return new Page(
                texts, styleSheet, script, scene, currencies, items, query, here, catalogue, shop, site, visitor);
    }
}
