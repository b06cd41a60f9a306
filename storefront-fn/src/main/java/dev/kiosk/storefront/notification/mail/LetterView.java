package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.pricing.pages.Sum;
import java.util.List;

/**
 * What a letter's template shows.
 *
 * @param language of its words: BCP 47
 * @param link where its button leads; empty for no button
 * @param itemsTitle above the items, if there are any
 * @param unsubscribe what ends letters of its kind; empty if nothing does
 */
public record LetterView(
        String language,
        String shop,
        String title,
        String greeting,
        List<String> paragraphs,
        List<Pair> facts,
        String link,
        String linkText,
        String itemsTitle,
        List<Pair> items,
        List<Sum> sums,
        String foot,
        String unsubscribe,
        String unsubscribeText) {

    public LetterView {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
    }

    /** A line of two columns. */
    public record Pair(String name, String value) {}
}
