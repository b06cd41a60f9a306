package dev.kiosk.storefront.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Topic;
import java.time.Duration;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

class CacheInvalidationTest {

    private static final ContentCache.Key LANTERN = new ContentCache.Key("lantern", Currency.getInstance("GBP"));

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final TestPublisher<Hint> hints = TestPublisher.create();
    private final ContentCache kept =
            new ContentCache(1_000_000, Duration.ofHours(1), () -> time.now(TimeUnit.NANOSECONDS));
    private final CacheInvalidation listener = new CacheInvalidation(hints::flux, kept, time);

    @Test
    void doesNotListenForWhoComesAlone() {
        for (int i = 0; i < 10 * CacheInvalidation.CROWD; i++) {
            listener.asked();
            time.advanceTimeBy(Duration.ofMillis(100));
        }

        hints.assertWasNotSubscribed();
        assertThat(keeps()).isFalse();
    }

    @Test
    void keepsForACrowdOnceItHears() {
        crowd();
        hints.assertMinRequested(1);
        assertThat(keeps()).isFalse();

        hints.next(new Hint.Heard());

        assertThat(keeps()).isTrue();
    }

    static Set<Hint> changes() {
        return Set.of(
                new Hint.Changed(Set.of(new Topic.OfSku("LANTERN"))),
                new Hint.CatalogueChanged(),
                new Hint.Anything(),
                new Hint.Heard(),
                new Hint.Lost());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void forgetsWhatChanged(Hint change) {
        crowd();
        hints.next(new Hint.Heard());
        keeps();

        hints.next(change);

        assertThat(kept.find(LANTERN)).isNull();
        assertThat(keeps()).isEqualTo(!(change instanceof Hint.Lost));
    }

    @Test
    void forgetsNothingBecauseOfOrders() {
        crowd();
        hints.next(new Hint.Heard());
        keeps();

        hints.next(new Hint.Changed(Set.of(new Topic.OfOrder(new UUID(1, 1)))));

        assertThat(kept.find(LANTERN)).isNotNull();
    }

    @Test
    void hearsNothingMoreWhenTheCrowdHasGoneAndBeginsAnewWithTheNext() {
        crowd();
        hints.next(new Hint.Heard());
        keeps();

        time.advanceTimeBy(CacheInvalidation.LINGER);

        hints.assertNoSubscribers();
        assertThat(kept.find(LANTERN)).isNull();
        assertThat(keeps()).isFalse();

        crowd();
        hints.next(new Hint.Heard());
        assertThat(keeps()).isTrue();
    }

    @Test
    void goesOnWhileTheCrowdDoes() {
        crowd();
        hints.next(new Hint.Heard());
        time.advanceTimeBy(CacheInvalidation.LINGER.minusSeconds(1));
        crowd();

        time.advanceTimeBy(Duration.ofSeconds(2));

        assertThat(keeps()).isTrue();
    }

    @Test
    void lastsNoLongerThanThePod() {
        crowd();

        listener.close();

        hints.assertNoSubscribers();
        crowd();
        hints.assertNoSubscribers();
    }

    private void crowd() {
        for (int i = 0; i < CacheInvalidation.CROWD; i++) {
            listener.asked();
        }
    }

    private boolean keeps() {
        kept.keep(LANTERN, new Content(new byte[1], "\"tag\""), Set.of("LANTERN"), kept.changes());
        return kept.find(LANTERN) != null;
    }
}
