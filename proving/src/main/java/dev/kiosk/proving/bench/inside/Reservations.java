package dev.kiosk.proving.bench.inside;

import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.inventory.application.OrderStock;
import dev.kiosk.inventory.domain.Answer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody wants the same SKU: each reservation in a transaction of its own, and in groups. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Reservations {

    private static final String HOT = "INSIDE-HOT";
    private static final int AT_ONCE = 256;
    private static final int MANY = 2_560;
    private static final int FEW = 256;
    private static final GroupCommit.Limits LIMITS = new GroupCommit.Limits(128, 2, 5_000);

    private @Nullable Inventory inventory;
    private Function<OrderPlaced, Mono<Answer>> alone = order -> Mono.empty();
    private Function<OrderPlaced, Mono<Answer>> inGroups = order -> Mono.empty();

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        Inventory opened = Inventory.open(HOT);
        inventory = opened;
        OrderStock stock = opened.bean(OrderStock.class);
        TransactionalOperator transaction = opened.bean(TransactionalOperator.class);
        Function<List<OrderPlaced>, Mono<List<Answer>>> reserve =
                orders -> stock.reserve(orders).as(transaction::transactional);
        GroupCommit<OrderPlaced, Answer> groups = new GroupCommit<>(reserve, failure -> false, LIMITS);
        alone = order -> reserve.apply(List.of(order)).map(List::getFirst);
        inGroups = groups::submit;
    }

    @TearDown(Level.Trial)
    public void close() {
        if (inventory != null) {
            inventory.close();
        }
    }

    /** The yardstick: one transaction each. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public Long plain() {
        return all(FEW, alone);
    }

    /** As inventory-fn does it. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Long grouped() {
        return all(MANY, inGroups);
    }

    private static Long all(int count, Function<OrderPlaced, Mono<Answer>> reserve) {
        long made = Flux.range(0, count)
                .flatMap(i -> reserve.apply(order()), AT_ONCE)
                .count()
                .toFuture()
                .join();
        if (made != count) {
            throw new IllegalStateException(made + " of " + count + " were answered");
        }
        return made;
    }

    private static OrderPlaced order() {
        return new OrderPlaced(
                UUID.randomUUID(), 1, List.of(new OrderedLine(HOT, 1)), Instant.parse("2099-01-01T00:00:00Z"));
    }
}
