package dev.kiosk.fn.group;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A statement that members of a {@link Batch} take together: what each of them wants of it is collected until none can go on
 * without, and asked for at once. Who is in no batch takes it alone.
 */
public final class BatchStatement<I, O> {

    private final Function<I, @Nullable Object> owns;
    private final Function<List<I>, Mono<List<O>>> statement;

    private BatchStatement(Function<I, @Nullable Object> owns, Function<List<I>, Mono<List<O>>> statement) {
        this.owns = owns;
        this.statement = statement;
    }

    /** @param statement gives one result for each item, in their order, in the caller's transaction */
    public static <I, O> BatchStatement<I, O> of(Function<List<I>, Mono<List<O>>> statement) {
        return new BatchStatement<>(item -> null, statement);
    }

    /**
     * A step that makes something a member's own until the transaction ends, as a lock does. A member that wants what another
     * one has fails with {@link NextBatchException}.
     *
     * @param owned what it is
     */
    public static <I, O> BatchStatement<I, O> owning(
            Function<? super I, ?> owned, Function<List<I>, Mono<List<O>>> statement) {
        return new BatchStatement<>(owned::apply, statement);
    }

    /** The item's own result. */
    public Mono<O> take(I item) {
        return Mono.deferContextual(context -> {
            Batch batch = context.getOrDefault(Batch.class, null);
            return batch == null ? all(List.of(item)).map(List::getFirst) : batch.take(this, item);
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
