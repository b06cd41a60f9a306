package dev.kiosk.storefront.live.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.LiveSettings;
import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Topic;
import dev.kiosk.storefront.order.application.OrderNews;
import dev.kiosk.storefront.order.application.OrderStream;
import dev.kiosk.storefront.order.domain.OrderChange;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.Since;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

class LiveStreamsTest {

    private static final UUID ORDER = new UUID(1, 1);
    private static final Duration READING = Duration.ofMillis(5);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final LiveSettings SETTINGS = new LiveSettings(
            3, 3, Duration.ofMinutes(5), Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(3), "");

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final TestPublisher<Hint> hints = TestPublisher.create();
    private final FakeTimeline timeline = new FakeTimeline();
    private final GroupCommit<Since, Optional<OrderChange>> reads = new GroupCommit<>(
            questions -> timeline.since(questions).delayElement(READING, time),
            failure -> true,
            new GroupCommit.Limits(500, 1, 5000));
    private final AtomicInteger inPassing = new AtomicInteger();
    private final LiveStreams streams = new LiveStreams(hints::flux, SETTINGS, inPassing::incrementAndGet, time);
    private final AtomicInteger hungUp = new AtomicInteger();

    @Test
    void tellsWhatHappenedAndWhatHappens() {
        timeline.add("checkout.submitted", OrderStatus.SUBMITTED);
        TestSubscriber<Signal<OrderNews>> client = follow(0);
        assertThat(positions(client)).containsExactly(1L);

        timeline.add("order.placed", OrderStatus.PLACED);
        hint(ORDER);

        assertThat(positions(client)).containsExactly(1L, 2L);
        assertThat(news(client).getLast().status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void goesOnAfterWhatTheClientHasSeen() {
        timeline.add(5);

        assertThat(positions(follow(3))).containsExactly(4L, 5L);
    }

    @Test
    void beginsAgainForAPositionThatTheOrderNeverHad() {
        timeline.add(2);

        assertThat(positions(follow(7))).containsExactly(1L, 2L);
    }

    /** The classic: it happens after the table was read, and its hint comes before the answer does. */
    @Test
    void losesNothingThatHappensWhileItReads() {
        timeline.add(1);
        timeline.whileReading(() -> {
            timeline.add(1);
            hints.next(new Hint.Changed(Set.of(new Topic.OfOrder(ORDER))));
        });

        assertThat(positions(follow(0))).containsExactly(1L, 2L);
    }

    @Test
    void makesGoodALostHintByLookingItself() {
        TestSubscriber<Signal<OrderNews>> client = follow(0);
        timeline.add(1);
        assertThat(positions(client)).isEmpty();

        time.advanceTimeBy(Duration.ofSeconds(21));

        assertThat(positions(client)).containsExactly(1L);
    }

    @Test
    void doesInPassingWhatMayBringNewsWhileSomebodyWatches() {
        TestSubscriber<Signal<OrderNews>> client = follow(0);

        time.advanceTimeBy(Duration.ofSeconds(61));
        assertThat(inPassing).hasValue(3);

        client.cancel();
        time.advanceTimeBy(Duration.ofMinutes(5));
        assertThat(inPassing).hasValue(3);
    }

    @Test
    void looksAgainWhenItHearsAgain() {
        TestSubscriber<Signal<OrderNews>> client = follow(0);
        timeline.add(1);

        hints.next(new Hint.Heard());
        time.advanceTimeBy(A_MOMENT);

        assertThat(positions(client)).containsExactly(1L);
    }

    @Test
    void readsForAllStreamsAtOnce() {
        Stream.generate(() -> follow(0)).limit(3).forEach(client -> {});
        timeline.queries.clear();

        hint(ORDER);

        assertThat(timeline.queries).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void isNotConcernedByOtherOrders() {
        follow(0);
        timeline.queries.clear();

        hint(new UUID(2, 2));

        assertThat(timeline.queries).isEmpty();
    }

    @Test
    void survivesAnOutageOfTheDatabase() {
        TestSubscriber<Signal<OrderNews>> client = follow(0);
        timeline.setDown(true);
        hint(ORDER);
        timeline.add(1);
        time.advanceTimeBy(Duration.ofSeconds(3));
        assertThat(client.isTerminatedOrCancelled()).isFalse();

        timeline.setDown(false);
        time.advanceTimeBy(Duration.ofSeconds(2));

        assertThat(positions(client)).containsExactly(1L);
    }

    @Test
    void saysThatItIsThereWhenNothingHappens() {
        TestSubscriber<Signal<OrderNews>> client = follow(0);

        time.advanceTimeBy(Duration.ofSeconds(31));

        assertThat(client.getReceivedOnNext())
                .filteredOn(Signal.Alive.class::isInstance)
                .hasSize(2);
    }

    @Test
    void endsBeforeThePlatformDoesAndTellsToComeAgain() {
        TestSubscriber<Signal<OrderNews>> client = follow(0);

        time.advanceTimeBy(Duration.ofSeconds(224));
        assertThat(client.isTerminated()).isFalse();
        time.advanceTimeBy(Duration.ofSeconds(77));

        assertThat(client.isTerminatedComplete()).isTrue();
        assertThat(client.getReceivedOnNext().getLast()).isInstanceOf(Signal.ComeAgain.class);
    }

    @Test
    void endsForGoodAfterTheLastWordsOfAnOrder() {
        TestSubscriber<Signal<OrderNews>> client = follow(0);
        timeline.add("order.cancelled", OrderStatus.CANCELLED);
        hint(ORDER);
        timeline.add("payment.refunded", OrderStatus.CANCELLED);
        hint(ORDER);

        time.advanceTimeBy(Duration.ofSeconds(4));

        assertThat(positions(client)).containsExactly(1L, 2L);
        assertThat(client.isTerminatedComplete()).isTrue();
        assertThat(client.getReceivedOnNext().getLast()).isInstanceOf(Signal.Over.class);
    }

    @Test
    void keepsNothingForASlowClient() {
        timeline.add(200);
        TestSubscriber<Signal<OrderNews>> client = follow(0, 4);
        assertThat(positions(client)).containsExactly(1L, 2L, 3L);

        client.request(150);
        time.advanceTimeBy(A_MOMENT);

        assertThat(positions(client))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 153).boxed().toList());
    }

    @Test
    void hangsUpOnAClientThatTakesNothing() {
        timeline.add(10);
        TestSubscriber<Signal<OrderNews>> client = follow(0, 2);

        time.advanceTimeBy(Duration.ofSeconds(11));

        assertThat(hungUp).hasValue(1);
        assertThat(client.isTerminated()).isTrue();
        assertThat(streams.open()).isZero();
    }

    @Test
    void refusesMoreStreamsThanItIsToBear() {
        IntStream.range(0, 3).forEach(n -> follow(0));

        assertThatThrownBy(() -> streams.admit(1)).isInstanceOf(Problem.class).hasMessageContaining("too-many-streams");
        assertThat(streams.open()).isEqualTo(3);
    }

    /** All of them asked before any was there. */
    @Test
    void sendsAwayWhoIsOneTooMany() {
        List<TestSubscriber<Signal<OrderNews>>> clients =
                Stream.generate(() -> follow(0)).limit(4).toList();

        assertThat(clients).filteredOn(client -> !client.isTerminated()).hasSize(3);
        assertThat(clients.getLast().getReceivedOnNext().getLast()).isInstanceOf(Signal.ComeAgain.class);
        assertThat(streams.open()).isEqualTo(3);
    }

    @Test
    void listensWhileThereIsAStreamOnly() {
        hints.assertWasNotSubscribed();
        TestSubscriber<Signal<OrderNews>> client = follow(0);
        hints.assertSubscribers(1);

        client.cancel();
        time.advanceTimeBy(Duration.ofSeconds(5));
        hints.assertSubscribers(1);
        time.advanceTimeBy(Duration.ofSeconds(6));

        hints.assertNoSubscribers();
    }

    @Test
    void endsEveryStreamWhenThePodStops() {
        List<TestSubscriber<Signal<OrderNews>>> clients =
                Stream.generate(() -> follow(0)).limit(2).toList();

        CompletableFuture<Void> closed = streams.close();
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(closed).isCompleted();

        assertThat(clients).allSatisfy(client -> {
            assertThat(client.isTerminatedComplete()).isTrue();
            assertThat(client.getReceivedOnNext().getLast()).isInstanceOf(Signal.ComeAgain.class);
        });
        assertThatThrownBy(() -> streams.admit(1)).hasMessageContaining("unavailable");
        hints.assertNoSubscribers();
    }

    private TestSubscriber<Signal<OrderNews>> follow(long after) {
        return follow(after, Long.MAX_VALUE);
    }

    private TestSubscriber<Signal<OrderNews>> follow(long after, long demand) {
        TestSubscriber<Signal<OrderNews>> client = demand == Long.MAX_VALUE
                ? TestSubscriber.create()
                : TestSubscriber.builder().initialRequest(demand).build();
        streams.<OrderNews>stream(
                        hungUp::incrementAndGet,
                        to -> new OrderStream(to, SETTINGS, new Since(ORDER, after), reads::submit))
                .subscribe(client);
        time.advanceTimeBy(A_MOMENT);
        return client;
    }

    private void hint(UUID order) {
        hints.next(new Hint.Changed(Set.of(new Topic.OfOrder(order))));
        time.advanceTimeBy(A_MOMENT);
    }

    private static List<OrderNews> news(TestSubscriber<Signal<OrderNews>> client) {
        return client.getReceivedOnNext().stream()
                .filter(Signal.News.class::isInstance)
                .map(signal -> ((Signal.News<OrderNews>) signal).news())
                .toList();
    }

    private static List<Long> positions(TestSubscriber<Signal<OrderNews>> client) {
        return news(client).stream().map(one -> one.entry().id()).toList();
    }
}
