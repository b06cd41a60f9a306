package dev.kiosk.storefront.live.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.live.domain.Hint;
import org.junit.jupiter.api.Test;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

class SharedHintsTest {

    private final TestPublisher<Hint> source = TestPublisher.create();
    private final SharedHints shared = new SharedHints(source::flux);

    @Test
    void isOneConnectionForAll() {
        TestSubscriber<Hint> first = listen();
        TestSubscriber<Hint> second = listen();
        assertThat(source.subscribeCount()).isEqualTo(1);

        source.next(new Hint.Heard(), new Hint.CatalogueChanged());

        assertThat(first.getReceivedOnNext()).containsExactly(new Hint.Heard(), new Hint.CatalogueChanged());
        assertThat(second.getReceivedOnNext()).containsExactly(new Hint.Heard(), new Hint.CatalogueChanged());
    }

    @Test
    void tellsWhoComesLaterThatItIsHeardAlready() {
        listen();
        assertThat(listen().getReceivedOnNext()).isEmpty();

        source.next(new Hint.Heard());
        assertThat(listen().getReceivedOnNext()).containsExactly(new Hint.Heard());

        source.next(new Hint.Lost());
        assertThat(listen().getReceivedOnNext()).isEmpty();
    }

    @Test
    void endsWithTheLastAndBeginsAnewWithoutBeingHeardYet() {
        TestSubscriber<Hint> first = listen();
        TestSubscriber<Hint> second = listen();
        source.next(new Hint.Heard());

        first.cancel();
        source.assertSubscribers(1);
        second.cancel();
        source.assertNoSubscribers();

        assertThat(listen().getReceivedOnNext()).isEmpty();
        assertThat(source.subscribeCount()).isEqualTo(2);
    }

    private TestSubscriber<Hint> listen() {
        TestSubscriber<Hint> subscriber = TestSubscriber.create();
        shared.hints().subscribe(subscriber);
        return subscriber;
    }
}
