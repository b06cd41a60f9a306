package dev.kiosk.local.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a page brings over the network into an empty cache.
 *
 * @param html bytes of the page itself, decoded
 * @param transfer bytes sent, headers included, without pictures: how many of those are fetched is left to the browser
 */
record Weight(long html, long transfer) {

    private static final String MEASURE = """
            const page = performance.getEntriesByType('navigation')[0];
            const files = performance.getEntriesByType('resource');
            const sum = entries => entries.reduce((total, entry) => total + entry.transferSize, 0);
            const isPicture = entry => entry.initiatorType === 'img' || /[.]svg$/.test(entry.name);
            return [page.decodedBodySize, page.transferSize + sum(files.filter(file => !isPicture(file)))];
            """;

    static Weight of(Browser browser) {
        List<?> sizes = (List<?>) Objects.requireNonNull(browser.script(MEASURE));
        return new Weight(number(sizes, 0), number(sizes, 1));
    }

    /** From now on everything comes over the network. */
    static void withoutCache(Browser browser) {
        browser.cdp("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    private static long number(List<?> sizes, int i) {
        return ((Number) Objects.requireNonNull(sizes.get(i))).longValue();
    }
}
