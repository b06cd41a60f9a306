package dev.kiosk.fn.outbox;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.group.Batch;
import dev.kiosk.fn.group.Batch.Ended;
import dev.kiosk.fn.group.Batch.Member;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.group.NextBatchException;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.fn.web.InFlight;
import io.cloudevents.CloudEvent;
import io.r2dbc.spi.R2dbcException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * As {@link OutboxTransaction}, for commands that come in crowds: those that arrive together are a {@link Batch} in one
 * transaction. A command that is refused takes no other with it: the rest is done again without it. After a failure of the
 * database each is done alone.
 */
public final class SharedTransaction {

    private final TransactionalOperator transaction;
    private final OutboxDispatcher dispatcher;
    private final EventWriter writer;
    private final InFlight inFlight;
    private final GroupCommit<Member<Written>, Ended<Written>> crowd;

    SharedTransaction(
            TransactionalOperator transaction,
            OutboxDispatcher dispatcher,
            EventWriter writer,
            InFlight inFlight,
            Groups groups) {
        this.transaction = transaction;
        this.dispatcher = dispatcher;
        this.writer = writer;
        this.inFlight = inFlight;
        this.crowd = groups.of(this::commitAll);
    }

    /** Commits the effects of {@code work} and gives its result. It may run again if it could not be committed. */
    @SuppressWarnings("unchecked") // what a command gives back is what was made of its own effects
    public <T> Mono<T> commit(Mono<Effects<T>> work) {
        Mono<T> committed = Mono.deferContextual(
                        context -> crowd.submit(new Member<>(work.flatMap(this::written), context)))
                .flatMap(this::send)
                .map(written -> (T) written.result());
        return inFlight.shield(committed);
    }

    private <T> Mono<Written> written(Effects<T> effects) {
        return Origin.current()
                .map(origin -> new Written(Objects.requireNonNull(effects.result()), events(effects, origin)));
    }

    private List<CloudEvent> events(Effects<?> effects, Origin origin) {
        return effects.events().stream()
                .map((EventData data) -> writer.write(data, origin))
                .toList();
    }

    private Mono<Written> send(Ended<Written> ended) {
        if (ended.failure() != null) {
            return Mono.error(ended.failure());
        }
        Written written = ended.result();
        return written == null
                ? Mono.empty()
                : dispatcher.dispatch(written.events()).thenReturn(written);
    }

    private Mono<List<Ended<Written>>> commitAll(List<Member<Written>> members) {
        return Batch.of(members)
                .flatMap(this::record)
                .as(transaction::transactional)
                .onErrorResume(SomeRefusedException.class, refused -> withoutThem(members, refused.ended()));
    }

    private Mono<List<Ended<Written>>> record(List<Ended<Written>> ended) {
        List<Throwable> failures =
                ended.stream().map(Ended::failure).filter(Objects::nonNull).toList();
        if (!failures.isEmpty()) {
            return Mono.error(failures.stream()
                    .filter(SharedTransaction::isOfTheDatabase)
                    .findFirst()
                    .orElseGet(() -> new SomeRefusedException(ended)));
        }
        List<CloudEvent> events = ended.stream()
                .map(Ended::result)
                .filter(Objects::nonNull)
                .flatMap(written -> written.events().stream())
                .toList();
        return dispatcher.record(events).thenReturn(ended);
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        return failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof R2dbcException;
    }

    /** Those that were refused stay so; those that were not go again; those that are to come afterwards come one by one. */
    private Mono<List<Ended<Written>>> withoutThem(List<Member<Written>> members, List<Ended<Written>> ended) {
        List<Ended<Written>> results = new ArrayList<>(ended);
        List<List<Integer>> rounds = new ArrayList<>();
        rounds.add(indices(ended, Objects::isNull));
        indices(ended, NextBatchException.class::isInstance).forEach(one -> rounds.add(List.of(one)));
        return Flux.fromIterable(rounds)
                .filter(round -> !round.isEmpty())
                .concatMap(round -> commitAll(round.stream().map(members::get).toList())
                        .doOnNext(done -> replace(results, round, done)))
                .then(Mono.just(results));
    }

    private static void replace(List<Ended<Written>> results, List<Integer> round, List<Ended<Written>> done) {
        IntStream.range(0, round.size()).forEach(i -> results.set(round.get(i), done.get(i)));
    }

    private static List<Integer> indices(List<Ended<Written>> ended, Predicate<@Nullable Throwable> which) {
        return IntStream.range(0, ended.size())
                .filter(i -> which.test(ended.get(i).failure()))
                .boxed()
                .toList();
    }

    private record Written(Object result, List<CloudEvent> events) {}

    private static final class SomeRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Ended<Written>> ended;

        SomeRefusedException(List<Ended<Written>> ended) {
            super("some of a group were refused", null, false, false);
            this.ended = ended;
        }

        List<Ended<Written>> ended() {
            return ended;
        }
    }
}
