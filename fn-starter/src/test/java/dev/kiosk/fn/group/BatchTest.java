package dev.kiosk.fn.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.group.Batch.Ended;
import dev.kiosk.fn.group.Batch.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

class BatchTest {

    private final List<String> statements = new ArrayList<>();
    private final BatchStatement<String, String> lock =
            BatchStatement.owning(item -> item, items -> statement("lock", items));
    private final BatchStatement<String, String> look = BatchStatement.of(items -> statement("look", items));
    private final BatchStatement<String, String> write = BatchStatement.of(items -> statement("write", items));

    @Test
    void takesAStepOfAllMembersAtOnceAndGivesEachItsOwnResult() {
        List<Ended<String>> ended = party(
                List.of(lock.take("a").flatMap(write::take), lock.take("b").flatMap(write::take)));

        assertThat(statements).containsExactly("lock[a, b]", "write[lock a, lock b]");
        assertThat(ended).extracting(Ended::result).containsExactly("write lock a", "write lock b");
    }

    @Test
    void waitsForNobodyThatIsDoneOrWaitsItself() {
        party(List.of(
                lock.take("a").flatMap(look::take).flatMap(write::take),
                lock.take("b").flatMap(write::take),
                Mono.just("c")));

        assertThat(statements).containsExactly("lock[a, b]", "look[lock a]", "write[lock b]", "write[look lock a]");
    }

    @Test
    void goesOnWithoutWhoIsRefused() {
        List<Ended<String>> ended = party(List.of(
                lock.take("a").flatMap(locked -> Mono.error(new IllegalStateException("no"))),
                lock.take("b").flatMap(write::take)));

        assertThat(ended.getFirst().failure()).hasMessage("no");
        assertThat(ended.getLast().result()).isEqualTo("write lock b");
    }

    @Test
    void failsAllWhoTookAStepThatFails() {
        BatchStatement<String, String> broken =
                BatchStatement.of(items -> Mono.error(new IllegalStateException("broken")));

        assertThat(party(List.of(broken.take("a"), broken.take("b"), look.take("c"))))
                .extracting(
                        one -> one.failure() == null ? "fine" : one.failure().getMessage())
                .containsExactly("broken", "broken", "fine");
    }

    @Test
    void leavesToTheFirstWhatTwoWantForThemselves() {
        List<Ended<String>> ended = party(List.of(
                lock.take("a").flatMap(write::take),
                lock.take("a").flatMap(write::take),
                look.take("x").then(lock.take("a"))));

        assertThat(ended.get(0).result()).isEqualTo("write lock a");
        assertThat(ended.get(1).failure()).isInstanceOf(NextBatchException.class);
        assertThat(ended.get(2).failure()).isInstanceOf(NextBatchException.class);
    }

    @Test
    void tellsAnEmptyEndFromAFailure() {
        assertThat(party(List.of(look.take("a").then(Mono.empty())))).containsExactly(new Ended<>(null, null));
    }

    @Test
    void takesAStepAloneInNoParty() {
        assertThat(look.take("a").block(Duration.ofSeconds(5))).isEqualTo("look a");
    }

    @Test
    void givesEachMemberItsOwnContextAndAllTheTransactions() {
        Mono<String> told = Mono.deferContextual(context -> Mono.just(context.get("who") + " in " + context.get("tx")));
        List<Ended<String>> ended = Objects.requireNonNull(Batch.of(List.of(
                        new Member<>(told, Context.of("who", "ada")), new Member<>(told, Context.of("who", "bob"))))
                .contextWrite(Context.of("tx", "one"))
                .block(Duration.ofSeconds(5)));

        assertThat(ended).extracting(Ended::result).containsExactly("ada in one", "bob in one");
    }

    private static List<Ended<String>> party(List<Mono<String>> works) {
        List<Member<String>> members =
                works.stream().map(work -> new Member<>(work, Context.empty())).toList();
        return Objects.requireNonNull(Batch.of(members).block(Duration.ofSeconds(5)));
    }

    /** Answers later, as a database does. */
    private Mono<List<String>> statement(String name, List<String> items) {
        statements.add(name + items);
        return Mono.just(items.stream().map(item -> name + " " + item).toList()).delayElement(Duration.ofMillis(1));
    }
}
