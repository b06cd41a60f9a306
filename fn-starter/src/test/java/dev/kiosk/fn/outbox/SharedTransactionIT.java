package dev.kiosk.fn.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.group.BatchStatement;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedTransactionIT {

    private static final int CROWD = 20;

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private SampleServer server;
    private DatabaseClient client;
    private SharedTransaction commands;
    private BatchStatement<UUID, Boolean> insert;

    @BeforeAll
    void start() {
        server = SampleServer.start(database);
        client = server.context().getBean(DatabaseClient.class);
        commands = server.context().getBean(SharedTransaction.class);
        insert = BatchStatement.owning(
                id -> id,
                ids -> client.sql(
                                "insert into effect (order_id, what) select id, 'shared' from unnest(cast(:ids as text[])) as g (id)")
                        .bind("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                        .then()
                        .thenReturn(ids.stream().map(id -> true).toList()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void commitsACrowdInFewTransactions() {
        List<UUID> crowd = ids();

        run(crowd, id -> insert.take(id).thenReturn(Effects.of("done", new OrderConfirmed(id, 1))));

        assertThat(transactionsOf(crowd)).isLessThan(CROWD / 2);
        assertThat(crowd)
                .allSatisfy(id ->
                        assertThat(server.broker().published(id.toString())).hasSize(1));
        assertThat(server.count("outbox")).isZero();
    }

    @Test
    void aRefusedCommandTakesNoOtherWithItAndLeavesNothing() {
        List<UUID> crowd = ids();
        UUID refused = crowd.get(CROWD / 2);

        List<String> answers = run(
                crowd,
                id -> insert.take(id)
                        .then(
                                id.equals(refused)
                                        ? Mono.error(Problem.invalid("not you"))
                                        : Mono.just(Effects.of("done"))));

        assertThat(answers).filteredOn("done"::equals).hasSize(CROWD - 1);
        assertThat(answers.get(CROWD / 2)).contains("not you");
        assertThat(server.effects(refused)).isEmpty();
        assertThat(crowd).filteredOn(id -> !server.effects(id).isEmpty()).hasSize(CROWD - 1);
    }

    @Test
    void aStatementThatFailsHurtsItsOwnCommandOnly() {
        List<UUID> crowd = ids();
        UUID broken = crowd.get(CROWD / 2);
        Mono<Effects<String>> failing = client.sql("select 1 / 0").then().thenReturn(Effects.of("done"));

        List<String> answers =
                run(crowd, id -> insert.take(id).then(id.equals(broken) ? failing : Mono.just(Effects.of("done"))));

        assertThat(answers).filteredOn("done"::equals).hasSize(CROWD - 1);
        assertThat(server.effects(broken)).isEmpty();
        assertThat(crowd).filteredOn(id -> !server.effects(id).isEmpty()).hasSize(CROWD - 1);
    }

    @Test
    void commandsThatWantTheSameComeOneAfterTheOther() {
        UUID same = Ids.next();
        List<UUID> crowd =
                Stream.concat(ids().stream(), Stream.of(same, same, same)).toList();

        List<String> answers = run(crowd, id -> insert.take(id).thenReturn(Effects.of("done")));

        assertThat(answers).containsOnly("done");
        assertThat(server.effects(same)).hasSize(3);
    }

    @Test
    void anEmptyCommandGivesNothing() {
        assertThat(commands.commit(Mono.<Effects<String>>empty()).blockOptional(Duration.ofSeconds(10)))
                .isEmpty();
    }

    private static List<UUID> ids() {
        return Stream.generate(Ids::next).limit(CROWD).toList();
    }

    private List<String> run(List<UUID> crowd, Function<UUID, Mono<Effects<String>>> work) {
        return Objects.requireNonNull(Flux.fromIterable(crowd)
                .flatMapSequential(
                        id -> commands.commit(work.apply(id)).onErrorResume(failure -> Mono.just(failure.toString())),
                        crowd.size())
                .collectList()
                .block(Duration.ofSeconds(30)));
    }

    private long transactionsOf(List<UUID> crowd) {
        return Objects.requireNonNull(
                client.sql("select count(distinct cast(xmin as text)) as n from effect where order_id = any(:ids)")
                        .bind("ids", crowd.stream().map(UUID::toString).toArray(String[]::new))
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one()
                        .block(Duration.ofSeconds(10)));
    }
}
