package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.pricing.pages.Sum;
import java.util.List;

/**
 * What a letter's template shows.
 *
 * @param language of its words: BCP 47
 * @param accent the colour of its button, {@code #17594a}
 * @param link where its button leads; empty for no button
 * @param sections lists of goods
 * @param signature lines at its end
 * @param seller who sells, in one line
 * @param unsubscribe what ends letters of its kind; empty if nothing does
 */
public record LetterView(
        String language,
        String shop,
        String accent,
        String title,
        String greeting,
        List<String> paragraphs,
        List<Pair> facts,
        String link,
        String linkText,
        List<Section> sections,
        List<String> signature,
        String foot,
        String seller,
        String unsubscribe,
        String unsubscribeText) {

    public LetterView {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        signature = List.copyOf(signature);
    }

    /**
     * Goods, under a title.
     *
     * @param sums what they come to; empty where that is not said
     */
    public record Section(String title, List<Pair> items, List<Sum> sums) {

        public Section {
            items = List.copyOf(items);
            sums = List.copyOf(sums);
        }
    }

    /** A line of two columns; the second may be empty. */
    public record Pair(String name, String value) {}
}
