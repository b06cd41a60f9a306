package dev.kiosk.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.order.application.OrderSaga.PaymentNews;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class RaceIT {

    private static final int ORDERS = 25;

    private final OrderServer server = OrderServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"tok_authorise", "tok_timeout_after"})
    void keepsNoMoneyOfAnOrderThatIsCancelledWhileItIsPaid(String token) throws Exception {
        List<UUID> ids = placed(token.equals("tok_authorise") ? ORDERS : 10, token);

        together(ids, Orders::reserved, id -> new CancellationRequested(id, "changed-my-mind"));

        assertThat(ids).allSatisfy(id -> {
            assertThat(server.status(id)).isEqualTo("cancelled");
            assertThat(Provider.captured(id)).isEqualTo(Provider.refunded(id));
            assertBooksAgree(id);
        });
    }

    @Test
    void recordsNoMoneyForAnOrderThatWasCalledOffMeanwhile() {
        UUID id = Orders.placed("tok_authorise");
        server.deliver(new CancellationRequested(id, "changed-my-mind"));
        ProviderPayment taken = new Captured("pay_1", Orders.TOTAL, 0);

        StepVerifier.create(server.context()
                        .getBean(OrderSaga.class)
                        .stockReserved(List.of(new PaymentNews(new OrderId(id), null, taken))))
                .verifyError(NotYetHereException.class);
    }

    @Test
    void keepsNoMoneyOfAnOrderThatLosesItsStockWhileItIsPaid() throws Exception {
        List<UUID> ids = placed(ORDERS, "tok_authorise");

        together(
                ids,
                Orders::reserved,
                id -> new StockExpired(id, Ids.next(), List.of(new StockLine("85123A", 6, 0, 1)), true));

        assertThat(ids).allSatisfy(id -> {
            assertThat(server.status(id)).isIn("expired", "cancelled");
            assertThat(Provider.captured(id)).isEqualTo(Provider.refunded(id));
            assertBooksAgree(id);
        });
    }

    @Test
    void eitherShipsOrCancelsAndRefunds() throws Exception {
        List<UUID> ids = Stream.generate(Orders::confirmed).limit(ORDERS).toList();
        List<Callable<?>> work = new ArrayList<>();
        for (UUID id : ids) {
            work.add(() ->
                    server.post("/api/orders/" + id + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}"));
            work.add(() -> server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"fraud-suspected\"}"));
        }

        run(work);

        assertThat(ids).allSatisfy(id -> {
            long kept = Provider.captured(id) - Provider.refunded(id);
            assertThat(kept).isEqualTo(server.status(id).equals("shipped") ? Orders.TOTAL : 0);
            assertBooksAgree(id);
        });
    }

    private List<UUID> placed(int orders, String token) {
        return Stream.generate(() -> Orders.placed(token)).limit(orders).toList();
    }

    /** Two events for each order, at the same time; delivered until they are taken. */
    private void together(List<UUID> ids, Function<UUID, EventData> one, Function<UUID, EventData> other)
            throws Exception {
        List<Callable<?>> work = new ArrayList<>();
        for (UUID id : ids) {
            work.add(() -> server.deliver(one.apply(id)));
            work.add(() -> server.deliver(other.apply(id)));
        }
        run(work);
    }

    private static void run(List<Callable<?>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(24)) {
            List<Future<?>> running = new ArrayList<>();
            work.forEach(task -> running.add(pool.submit(task)));
            for (Future<?> future : running) {
                future.get();
            }
        }
    }

    /** What we think was taken and given back is what the provider says, and nothing is open. */
    private void assertBooksAgree(UUID id) {
        assertThat(server.order(id).get("captured").longValue()).isEqualTo(Provider.captured(id));
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(Provider.refunded(id));
        assertThat(server.count(
                        "select count(*) from payment where order_id = :id and status in"
                                + " ('authorising', 'action-required', 'authorised', 'refund-due')",
                        id))
                .isZero();
        assertThat(Provider.captures(id)).isLessThanOrEqualTo(1);
    }
}
