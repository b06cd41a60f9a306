package dev.kiosk.fn.group;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A statement that members of a {@link Party} take together: what each of them wants of it is collected until none can go on
 * without, and asked for at once. Who is in no party takes it alone.
 */
public final class Step<I, O> {

    private final Function<I, @Nullable Object> owns;
    private final Function<List<I>, Mono<List<O>>> statement;

    private Step(Function<I, @Nullable Object> owns, Function<List<I>, Mono<List<O>>> statement) {
        this.owns = owns;
        this.statement = statement;
    }

    /** @param statement gives one result for each item, in their order, in the caller's transaction */
    public static <I, O> Step<I, O> of(Function<List<I>, Mono<List<O>>> statement) {
        return new Step<>(item -> null, statement);
    }

    /**
     * A step that makes something a member's own until the transaction ends, as a lock does. A member that wants what another
     * one has fails with {@link AfterwardsException}.
     *
     * @param owned what it is
     */
    public static <I, O> Step<I, O> owning(Function<? super I, ?> owned, Function<List<I>, Mono<List<O>>> statement) {
        return new Step<>(owned::apply, statement);
    }

    /** The item's own result. */
    public Mono<O> take(I item) {
        return Mono.deferContextual(context -> {
            Party party = context.getOrDefault(Party.class, null);
            return party == null ? all(List.of(item)).map(List::getFirst) : party.take(this, item);
        });
    }

    @Nullable
    Object owned(I item) {
        return owns.apply(item);
    }

    Mono<List<O>> all(List<I> items) {
        return statement
                .apply(items)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no results of a step")))
                .doOnNext(results -> requireOneEach(items, results));
    }

    private static void requireOneEach(List<?> items, List<?> results) {
        if (results.size() != items.size()) {
            throw new IllegalStateException(results.size() + " results for " + items.size() + " items");
        }
    }
}
