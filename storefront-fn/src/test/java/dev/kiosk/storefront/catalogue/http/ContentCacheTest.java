package dev.kiosk.storefront.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContentCacheTest {

    private static final int CAPACITY = 50_000;
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final AtomicLong now = new AtomicLong();
    private final ContentCache kept = new ContentCache(CAPACITY, LIMIT, now::get);

    @BeforeEach
    void hears() {
        kept.hear();
    }

    @Test
    void keepsByCurrency() {
        Content pounds = keep("lantern", "LANTERN");

        assertThat(kept.find(key("lantern"))).isSameAs(pounds);
        assertThat(kept.find(new ContentCache.Key("lantern", Currency.getInstance("EUR"))))
                .isNull();
    }

    @Test
    void forgetsWhatHasOneOfTheSkus() {
        keep("lantern", "SMALL", "LARGE");
        Content candle = keep("candle", "CANDLE");

        kept.forget(List.of("UNKNOWN", "LARGE"));

        assertThat(kept.find(key("lantern"))).isNull();
        assertThat(kept.find(key("candle"))).isSameAs(candle);
    }

    /** The classic: it changes after the table was read, and the hint comes before the answer does. */
    @Test
    void keepsNothingThatWasReadBeforeAChange() {
        long before = kept.changes();
        kept.forget(List.of("LANTERN"));

        kept.keep(key("lantern"), content(100), Set.of("LANTERN"), before);

        assertThat(kept.find(key("lantern"))).isNull();
    }

    @Test
    void keepsNothingThatWasReadBeforeTheConnectionStood() {
        long before = kept.changes();
        kept.hearNothing();
        kept.hear();

        kept.keep(key("lantern"), content(100), Set.of("LANTERN"), before);

        assertThat(kept.find(key("lantern"))).isNull();
    }

    @Test
    void keepsNothingWhileNothingIsHeard() {
        keep("lantern", "LANTERN");

        kept.hearNothing();
        keep("candle", "CANDLE");

        assertThat(kept.find(key("lantern"))).isNull();
        assertThat(kept.find(key("candle"))).isNull();
        assertThat(kept.weight()).isZero();
    }

    @Test
    void keepsNothingForLongerThanTheLimit() {
        keep("lantern", "LANTERN");
        now.addAndGet(LIMIT.toNanos() - 1);
        assertThat(kept.find(key("lantern"))).isNotNull();

        now.incrementAndGet();

        assertThat(kept.find(key("lantern"))).isNull();
    }

    @Test
    void neverTakesMoreThanItMay() {
        Content popular = keep("popular", "POPULAR");
        for (int i = 0; i < 1000; i++) {
            keep("product-" + i, "SKU-" + i);

            assertThat(kept.weight()).isBetween(1L, (long) CAPACITY);
            assertThat(kept.find(key("popular"))).isSameAs(popular);
        }
        assertThat(kept.find(key("product-0"))).isNull();
        assertThat(kept.find(key("product-999"))).isNotNull();
    }

    @Test
    void weighsNothingWhenAllIsForgotten() {
        keep("lantern", "LANTERN");
        keep("lantern", "LANTERN", "LARGE");
        keep("candle", "CANDLE");

        kept.forget(List.of("LANTERN", "CANDLE"));

        assertThat(kept.weight()).isZero();
    }

    @Test
    void keepsNoGiant() {
        kept.keep(key("giant"), content(CAPACITY / 16), Set.of("GIANT"), kept.changes());

        assertThat(kept.find(key("giant"))).isNull();
    }

    private Content keep(String slug, String... skus) {
        Content content = content(100);
        kept.keep(key(slug), content, Set.of(skus), kept.changes());
        return content;
    }

    private static Content content(int length) {
        return new Content(new byte[length], "\"tag\"");
    }

    private static ContentCache.Key key(String slug) {
        return new ContentCache.Key(slug, POUND);
    }
}
