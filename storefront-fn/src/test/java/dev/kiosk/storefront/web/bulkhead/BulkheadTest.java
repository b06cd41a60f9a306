package dev.kiosk.storefront.web.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.CrowdSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

class BulkheadTest {

    private final Bulkhead turns = new Bulkhead(new CrowdSettings(1, 2, Duration.ofSeconds(20)));
    private final List<String> begun = new ArrayList<>();
    private final Sinks.Empty<Void> first = Sinks.empty();
    private final Sinks.Empty<Void> second = Sinks.empty();

    @Test
    void goOneAfterTheOther() {
        TestSubscriber<Void> one = run("one", first.asMono());
        TestSubscriber<Void> other = run("other", second.asMono());
        assertThat(begun).containsExactly("one");

        first.tryEmitEmpty();
        assertThat(begun).containsExactly("one", "other");
        second.tryEmitEmpty();

        assertThat(one.isTerminatedComplete()).isTrue();
        assertThat(other.isTerminatedComplete()).isTrue();
    }

    @Test
    void areRefusedWhereTooManyWait() {
        run("one", first.asMono());
        run("two", Mono.never());
        run("three", Mono.never());

        StepVerifier.create(turns.inTurn(Mono.empty())).verifyError(BulkheadFullException.class);
    }

    @Test
    void areGivenBackByWorkThatFails() {
        StepVerifier.create(turns.inTurn(Mono.error(new IllegalStateException())))
                .verifyError(IllegalStateException.class);

        StepVerifier.create(turns.inTurn(Mono.empty())).verifyComplete();
    }

    @Test
    void areGivenBackByWhoeverGoes() {
        TestSubscriber<Void> working = run("one", Mono.never());
        TestSubscriber<Void> waiting = run("two", Mono.never());
        waiting.cancel();
        working.cancel();

        StepVerifier.create(turns.inTurn(Mono.empty())).verifyComplete();
        assertThat(begun).containsExactly("one");
    }

    @Test
    void endWhereNothingMoves() {
        StepVerifier.withVirtualTime(() -> {
                    run("one", Mono.never());
                    return turns.inTurn(Mono.empty());
                })
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(20))
                .verifyError(BulkheadFullException.class);
    }

    /** Whoever comes, goes, or is handed a turn while going: in the end all turns are there again. */
    @Test
    void areNeverLostInACrowd() {
        Bulkhead many = new Bulkhead(new CrowdSettings(3, 10_000, Duration.ofSeconds(20)));
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        // ends, one way or the other, before whoever is next may begin
        Mono<Void> work = Mono.defer(() -> {
            AtomicBoolean here = new AtomicBoolean(true);
            Runnable end = () -> atOnce.addAndGet(here.getAndSet(false) ? -1 : 0);
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            return Mono.delay(Duration.ofNanos(1000))
                    .doOnTerminate(end)
                    .doOnCancel(end)
                    .then();
        });

        Flux.range(0, 2000)
                .flatMap(
                        n -> many.inTurn(work)
                                .subscribeOn(Schedulers.parallel())
                                .timeout(Duration.ofMillis(n % 3 == 0 ? 1 : 20_000), Mono.empty()),
                        500)
                .blockLast(Duration.ofSeconds(30));

        assertThat(most.get()).isBetween(1, 3);
        List<TestSubscriber<Void>> working = Stream.of("one", "two", "three")
                .map(name -> run(many, name, Mono.never()))
                .toList();
        run(many, "four", Mono.never());
        assertThat(begun).containsExactly("one", "two", "three");
        working.getFirst().cancel();
        assertThat(begun).containsExactly("one", "two", "three", "four");
    }

    private TestSubscriber<Void> run(String name, Mono<Void> work) {
        return run(turns, name, work);
    }

    private TestSubscriber<Void> run(Bulkhead of, String name, Mono<Void> work) {
        TestSubscriber<Void> subscriber = TestSubscriber.create();
        of.inTurn(work.doFirst(() -> begun.add(name))).subscribe(subscriber);
        return subscriber;
    }
}
