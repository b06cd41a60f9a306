package dev.kiosk.fn.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GroupCommitTest {

    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final Sinks.Empty<Void> gate = Sinks.empty();

    @Test
    void worksOnALoneItemAtOnce() {
        GroupCommit<Integer, Integer> commit = group(items -> Mono.just(doubled(items)), 8, 1, 100);

        assertThat(commit.submit(4).toFuture().join()).isEqualTo(8);
        assertThat(groups).containsExactly(List.of(4));
    }

    @Test
    void formsAGroupOfWhatArrivesMeanwhileAndGivesEachItsOwnResult() {
        GroupCommit<Integer, Integer> commit = group(items -> gate.asMono().thenReturn(doubled(items)), 3, 1, 100);
        List<CompletableFuture<Integer>> results =
                IntStream.range(0, 6).mapToObj(i -> commit.submit(i).toFuture()).toList();

        gate.tryEmitEmpty();

        assertThat(results.stream().map(CompletableFuture::join)).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void startsAGroupBesideAnotherOnlyWhenItIsFull() {
        GroupCommit<Integer, Integer> commit = group(items -> gate.asMono().thenReturn(doubled(items)), 3, 2, 100);
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            results.add(commit.submit(i).toFuture());
        }
        assertThat(groups).containsExactly(List.of(0));

        results.add(commit.submit(3).toFuture());
        results.add(commit.submit(4).toFuture());
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3));

        gate.tryEmitEmpty();
        assertThat(results.stream().map(CompletableFuture::join)).containsExactly(0, 2, 4, 6, 8);
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    void repeatsAFailedGroupOneByOneSoThatOnlyTheCulpritFails() {
        GroupCommit<Integer, Integer> commit = group(
                items -> gate.asMono()
                        .then(
                                items.contains(2)
                                        ? Mono.error(new IllegalStateException("two"))
                                        : Mono.just(doubled(items))),
                8,
                1,
                100);
        List<CompletableFuture<Integer>> results =
                IntStream.range(0, 4).mapToObj(i -> commit.submit(i).toFuture()).toList();

        gate.tryEmitEmpty();

        assertThat(results.get(1).join()).isEqualTo(2);
        assertThat(results.get(3).join()).isEqualTo(6);
        assertThatThrownBy(() -> results.get(2).join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("two");
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(1), List.of(2), List.of(3));
    }

    @Test
    void failsTheWholeGroupAtOnceOnAnOutage() {
        GroupCommit<Integer, Integer> commit =
                group(items -> gate.asMono().then(Mono.error(new IOException("gone"))), 8, 1, 100);
        List<CompletableFuture<Integer>> results =
                IntStream.range(0, 4).mapToObj(i -> commit.submit(i).toFuture()).toList();

        gate.tryEmitEmpty();

        assertThat(results).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(groups).hasSize(2);
    }

    @Test
    void goesOnAfterAFailure() {
        GroupCommit<Integer, Integer> commit = group(
                items -> items.contains(1) ? Mono.error(new IOException("gone")) : Mono.just(doubled(items)),
                8,
                1,
                100);

        assertThatThrownBy(() -> commit.submit(1).toFuture().join()).hasMessageContaining("gone");
        assertThat(commit.submit(2).toFuture().join()).isEqualTo(4);
    }

    @Test
    void refusesMoreThanMayWait() {
        GroupCommit<Integer, Integer> commit = group(items -> gate.asMono().thenReturn(doubled(items)), 1, 1, 2);
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            results.add(commit.submit(i).toFuture());
        }

        assertThatThrownBy(() -> results.get(3).join()).hasCauseInstanceOf(OverCapacityException.class);
        gate.tryEmitEmpty();
        assertThat(results.get(2).join()).isEqualTo(4);
    }

    @Test
    void finishesTheWorkOfWhoIsGone() {
        GroupCommit<Integer, Integer> commit = group(items -> gate.asMono().thenReturn(doubled(items)), 1, 1, 10);
        commit.submit(1).toFuture().cancel(true);
        CompletableFuture<Integer> next = commit.submit(2).toFuture();

        gate.tryEmitEmpty();

        assertThat(next.join()).isEqualTo(4);
        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    private GroupCommit<Integer, Integer> group(
            Function<List<Integer>, Mono<List<Integer>>> work, int size, int atOnce, int mayWait) {
        return new GroupCommit<>(
                items -> {
                    groups.add(items);
                    return work.apply(items);
                },
                IOException.class::isInstance,
                new GroupCommit.Limits(size, atOnce, mayWait));
    }

    private static List<Integer> doubled(List<Integer> items) {
        return items.stream().map(item -> 2 * item).toList();
    }
}
