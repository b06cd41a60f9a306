package dev.kiosk.fn.group;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Makes group commits of the function's size: one for each kind of work. */
public final class Groups {

    private final Predicate<Throwable> outage;
    private final GroupCommit.Limits limits;

    /** @param outage tells the failures that are nobody's own fault */
    public Groups(Predicate<Throwable> outage, GroupCommit.Limits limits) {
        this.outage = outage;
        this.limits = limits;
    }

    /** @param work gives one result for each item, in their order; in no caller's transaction */
    public <I, O> GroupCommit<I, O> of(Function<List<I>, Mono<List<O>>> work) {
        return new GroupCommit<>(work, outage, limits);
    }

    /** @param read gives what there is, by what it was looked for by; the rest is missing */
    public <K, V> Lookup<K, V> lookup(Function<Set<K>, Mono<Map<K, V>>> read) {
        return new Lookup<>(read, this);
    }
}
