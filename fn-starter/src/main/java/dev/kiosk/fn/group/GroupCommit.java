package dev.kiosk.fn.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Turns a crowd of items into few groups, each worked on at once. A lone item is a group of one and never waits; items that
 * arrive while a group is under way form the next one, which starts when that ends, or beside it once it is full. So groups
 * grow with the crowd and with nothing else: there is no timer. A group that fails is done again one by one, so that an item
 * fails by its own fault only; not so after an outage, which would strike each of them again.
 *
 * <p>Work goes on when the one who submitted it is gone.
 */
public final class GroupCommit<I, O> {

    private final Function<List<I>, Mono<List<O>>> work;
    private final Predicate<Throwable> outage;
    private final Limits limits;
    private final Deque<Entry<I, O>> waiting = new ArrayDeque<>();
    private int underWay;

    /**
     * @param work gives one result for each item, in their order
     * @param outage tells the failures that are nobody's own fault
     */
    public GroupCommit(Function<List<I>, Mono<List<O>>> work, Predicate<Throwable> outage, Limits limits) {
        this.work = work;
        this.outage = outage;
        this.limits = limits;
    }

    /**
     * How much at once.
     *
     * @param groupSize items in a group, at most
     * @param groupsAtOnce groups under way, at most
     * @param mayWait items waiting, at most; {@link #submit} refuses more with {@link OverCapacityException}
     */
    public record Limits(int groupSize, int groupsAtOnce, int mayWait) {}

    /** The item's own result, or its own failure. */
    public Mono<O> submit(I item) {
        return Mono.defer(() -> {
            Entry<I, O> entry = new Entry<>(item, new CompletableFuture<>());
            if (!enqueue(entry)) {
                return Mono.error(new OverCapacityException(limits.mayWait() + " are waiting already"));
            }
            startGroups();
            return Mono.fromFuture(entry.result(), true);
        });
    }

    private synchronized boolean enqueue(Entry<I, O> entry) {
        return waiting.size() < limits.mayWait() && waiting.add(entry);
    }

    private void startGroups() {
        for (List<Entry<I, O>> group = nextGroup(); group != null; group = nextGroup()) {
            List<Entry<I, O>> started = group;
            workOn(started)
                    .subscribe(nothing -> {}, failure -> groupEnded(started, failure), () -> groupEnded(started, null));
        }
    }

    private synchronized @Nullable List<Entry<I, O>> nextGroup() {
        if (waiting.isEmpty() || underWay >= limits.groupsAtOnce() || (underWay > 0 && !isFull())) {
            return null;
        }
        underWay++;
        List<Entry<I, O>> group = new ArrayList<>(Math.min(limits.groupSize(), waiting.size()));
        while (group.size() < limits.groupSize() && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private boolean isFull() {
        return waiting.size() >= limits.groupSize();
    }

    private void groupEnded(List<Entry<I, O>> group, @Nullable Throwable failure) {
        synchronized (this) {
            underWay--;
        }
        if (failure != null) {
            group.forEach(entry -> entry.result().completeExceptionally(failure));
        }
        startGroups();
    }

    private Mono<Void> workOn(List<Entry<I, O>> group) {
        if (group.size() == 1) {
            return alone(group.getFirst());
        }
        return together(group)
                .onErrorResume(
                        failure -> !outage.test(failure),
                        failure ->
                                Flux.fromIterable(group).concatMap(this::alone).then());
    }

    private Mono<Void> alone(Entry<I, O> entry) {
        return together(List.of(entry)).onErrorResume(failure -> {
            entry.result().completeExceptionally(failure);
            return Mono.empty();
        });
    }

    private Mono<Void> together(List<Entry<I, O>> group) {
        return Mono.defer(() -> work.apply(group.stream().map(Entry::item).toList()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no results for a group")))
                .doOnNext(results -> complete(group, results))
                .then();
    }

    private static <I, O> void complete(List<Entry<I, O>> group, List<O> results) {
        if (results.size() != group.size()) {
            throw new IllegalStateException(results.size() + " results for " + group.size() + " items");
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).result().complete(results.get(i));
        }
    }

    private record Entry<I, O>(I item, CompletableFuture<O> result) {}
}
