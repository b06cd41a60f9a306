package dev.kiosk.storefront.shop.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What staff can say of their shop.
 *
 * @param name what it is called, in the head and the foot of every page and in letters
 * @param countries that it sells to, ISO 3166-1 alpha-2; none for all
 * @param open whether customers are let in
 */
public record ShopSettings(
        String name, Seller seller, Look look, LetterHead letters, Words words, Set<String> countries, boolean open) {

    public ShopSettings {
        countries = Set.copyOf(countries);
    }

    /**
     * Who sells: shown on orders and in letters.
     *
     * @param name of the company; empty where it is called like the shop
     * @param address line by line, as on an envelope
     */
    public record Seller(String name, List<String> address) {

        public Seller {
            address = List.copyOf(address);
        }
    }

    /**
     * @param accent the colour of what can be clicked, {@code #17594a}; empty for the house's own
     * @param logo the hash of a logo that is kept; empty for the name in letters
     */
    public record Look(String accent, String logo) {}

    /**
     * @param sender whom letters are from; empty for the shop
     * @param signature what they end with; empty for nothing
     */
    public record LetterHead(String sender, String signature) {}

    /**
     * @param welcome what the first page says beneath the name
     * @param opening what is said to who comes before the shop is open
     * @param legal in the small part of Markdown that pages show
     */
    public record Words(Translated welcome, Translated opening, Map<LegalPage, Translated> legal) {

        public Words {
            legal = Map.copyOf(legal);
        }

        public Translated legal(LegalPage page) {
            return legal.getOrDefault(page, Translated.NOTHING);
        }
    }

    /** What orders and letters say of who sells, line by line. */
    public List<String> sellerLines() {
        return Stream.concat(Stream.of(seller.name().isEmpty() ? name : seller.name()), seller.address().stream())
                .toList();
    }
}
