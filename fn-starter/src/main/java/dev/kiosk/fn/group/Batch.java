package dev.kiosk.fn.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Commands that go through one transaction side by side, written as if each were alone. Where they come to the same
 * {@link BatchStatement}, they take it together; nothing is waited for but members that are still on their way to one.
 *
 * <pre>
 * moving --take--> waiting --the last one moving takes a step, or is done--> all steps taken --> moving
 *    \--> done
 * </pre>
 */
public final class Batch {

    private final Map<BatchStatement<?, ?>, Round<?, ?>> rounds = new LinkedHashMap<>();
    private final Set<Owned> owned = new HashSet<>();
    private final ContextView transaction;
    private int moving;

    private Batch(int members, ContextView transaction) {
        this.moving = members;
        this.transaction = transaction;
    }

    /** What came of a member: {@code result} is null where it was empty, or failed. */
    public record Ended<T>(@Nullable T result, @Nullable Throwable failure) {}

    /** What a member does, and the context of who asked for it. */
    public record Member<T>(Mono<T> work, ContextView context) {}

    /** Goes through the caller's transaction; what came of each member, in their order. Never fails. */
    public static <T> Mono<List<Ended<T>>> of(List<Member<T>> members) {
        return Mono.deferContextual(transaction -> {
            Batch batch = new Batch(members.size(), transaction);
            return Flux.fromIterable(members)
                    .flatMapSequential(batch::go, members.size(), 1)
                    .collectList();
        });
    }

    private <T> Mono<Ended<T>> go(Member<T> member) {
        return member.work()
                .map(result -> new Ended<>(result, null))
                .defaultIfEmpty(new Ended<>(null, null))
                .onErrorResume(failure -> Mono.just(new Ended<>(null, failure)))
                .doOnTerminate(this::arrive)
                .contextWrite(context -> withParty(context, member));
    }

    /** The member's own context, but the batch's transaction. */
    private <T> Context withParty(Context context, Member<T> member) {
        return Context.of(member.context()).putAll(context.readOnly()).put(Batch.class, this);
    }

    private record Owned(BatchStatement<?, ?> step, Object what) {}

    <I, O> Mono<O> take(BatchStatement<I, O> step, I item) {
        if (isOwned(step, item)) {
            return Mono.error(new NextBatchException());
        }
        Mono<O> result = join(step, item);
        arrive();
        return result;
    }

    private synchronized <I> boolean isOwned(BatchStatement<I, ?> step, I item) {
        Object what = step.owned(item);
        return what != null && !owned.add(new Owned(step, what));
    }

    @SuppressWarnings("unchecked") // a step's round is of the step's types
    private synchronized <I, O> Mono<O> join(BatchStatement<I, O> step, I item) {
        Round<I, O> round = (Round<I, O>) rounds.computeIfAbsent(step, Round::new);
        return round.add(item);
    }

    /** One member less is moving; if it was the last, whatever is wanted is asked for. */
    private void arrive() {
        List<Round<?, ?>> due = due();
        due.forEach(round -> round.take(transaction));
    }

    private synchronized List<Round<?, ?>> due() {
        moving--;
        if (moving > 0 || rounds.isEmpty()) {
            return List.of();
        }
        List<Round<?, ?>> due = List.copyOf(rounds.values());
        rounds.clear();
        moving = due.stream().mapToInt(Round::size).sum();
        return due;
    }

    private static final class Round<I, O> {

        private final BatchStatement<I, O> step;
        private final List<I> items = new ArrayList<>();
        private final List<Sinks.One<O>> results = new ArrayList<>();

        Round(BatchStatement<I, O> step) {
            this.step = step;
        }

        Mono<O> add(I item) {
            Sinks.One<O> result = Sinks.unsafe().one();
            items.add(item);
            results.add(result);
            return result.asMono();
        }

        int size() {
            return items.size();
        }

        void take(ContextView transaction) {
            step.all(items)
                    .contextWrite(transaction)
                    .subscribe(
                            this::complete,
                            failure -> results.forEach(
                                    result -> result.emitError(failure, Sinks.EmitFailureHandler.FAIL_FAST)));
        }

        private void complete(List<O> each) {
            for (int i = 0; i < each.size(); i++) {
                results.get(i).emitValue(each.get(i), Sinks.EmitFailureHandler.FAIL_FAST);
            }
        }
    }
}
