package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.storefront.markdown.domain.Markdown;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a product is found by, split into words with blanks between.
 *
 * @param labels of options, SKUs and the category
 * @param language ISO 639-1
 * @param vocabulary what a mistyped word may have been meant for
 */
public record SearchEntry(
        long productId, String name, String labels, String description, String language, List<String> vocabulary) {

    public SearchEntry {
        vocabulary = List.copyOf(vocabulary);
    }

    /** @param markdown the description as it was written */
    public static SearchEntry of(long productId, String name, String labels, String markdown, String language) {
        String description = Markdown.PART.plain(markdown);
        return new SearchEntry(
                productId,
                Words.index(name),
                Words.index(labels),
                Words.index(description),
                language,
                Stream.of(name, labels, description)
                        .flatMap(text -> Words.vocabulary(text).stream())
                        .distinct()
                        .toList());
    }
}
