package dev.kiosk.storefront.web.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a page shows of the shop itself.
 *
 * @param name what it is called
 * @param logo shown in place of the name; null for none
 * @param colours a style sheet over the shop's own; null for none
 * @param welcome what the first page says beneath the name; null for the house's own words
 * @param legal pages that the law wants, as far as they are written
 * @param seller who sells, line by line
 * @param countries that it sells to, ISO 3166-1 alpha-2; none for all
 * @param doors whether who looks at the page is let in
 */
public record ShopFace(
        String name,
        @Nullable Image logo,
        @Nullable String colours,
        @Nullable Said welcome,
        List<Link> legal,
        List<String> seller,
        Set<String> countries,
        Doors doors) {

    private static final String ATTRIBUTE = ShopFace.class.getName();

    public ShopFace {
        legal = List.copyOf(legal);
        seller = List.copyOf(seller);
        countries = Set.copyOf(countries);
    }

    /** Whether somebody is let in. */
    public enum Doors {
        OPEN,
        /** Not open yet, but to them. */
        PREVIEWED,
        CLOSED
    }

    public boolean isOpen() {
        return doors == Doors.OPEN;
    }

    public boolean isPreviewed() {
        return doors == Doors.PREVIEWED;
    }

    public boolean isOpenToThem() {
        return doors != Doors.CLOSED;
    }

    /** A picture, as wide and high as it is shown. */
    public record Image(String path, int width, int height) {}

    /**
     * A text of the shop's own.
     *
     * @param language what it is in; null where that is the page's
     */
    public record Said(String text, @Nullable String language) {}

    /** @param key of the message bundle: what it is called */
    public record Link(String path, String key) {}

    /** Where nobody has looked what the shop is. */
    static ShopFace called(String name) {
        return new ShopFace(name, null, null, null, List.of(), List.of(name), Set.of(), Doors.OPEN);
    }

    public boolean sellsTo(String country) {
        return countries.isEmpty() || countries.contains(country);
    }

    public void putInto(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** @param name what it is called where nobody has looked */
    static ShopFace of(ServerWebExchange exchange, String name) {
        ShopFace found = exchange.getAttribute(ATTRIBUTE);
        return found == null ? called(name) : found;
    }
}
