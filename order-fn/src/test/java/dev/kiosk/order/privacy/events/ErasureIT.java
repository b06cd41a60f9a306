package dev.kiosk.order.privacy.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CustomerErasureRequested;
import dev.kiosk.contracts.OrderCustomerErased;
import dev.kiosk.contracts.OrderCustomerErased.OpenOrder;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureIT {

    private static final String PERSONAL = """
            select count(*) from orders o where id = :id and (cast(row(o.*) as text) ~ 'RM1|tok_'
                or exists (select from timeline t where t.order_id = o.id and why is not null)
                or exists (select from parcel p where p.order_id = o.id and tracking not like 'erased %')
                or exists (select from refund r where r.order_id = o.id and reason <> ''))
            """;

    private final OrderServer server = OrderServer.shared();
    private final UUID erasure = Ids.next();

    @Test
    void forgetsTheCustomersOfOrdersAtTheirEnd() {
        UUID delivered = delivered();
        UUID cancelled = cancelled();
        assertThat(server.count(PERSONAL, delivered)).isEqualTo(1);

        OrderCustomerErased answer = ask(delivered, cancelled);

        assertThat(answer).isEqualTo(new OrderCustomerErased(erasure, List.of(delivered, cancelled), List.of()));
        assertThat(server.count(PERSONAL, delivered)).isZero();
        assertThat(server.count(PERSONAL, cancelled)).isZero();
        assertThat(server.count("select count(*) from orders where id = :id and erased_at is not null", delivered))
                .isEqualTo(1);
        assertThat(server.order(delivered).get("total").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.timeline(delivered)).contains("order-shipped", "order-delivered");
    }

    @Test
    void saysWhatEachOpenOrderWaitsFor() {
        UUID confirmed = Orders.confirmed();
        UUID shipped = Orders.shipped();
        UUID returning = delivered();
        askBack(returning);
        UUID refunding = delivered();
        server.execute(
                "insert into refund (id, order_id, key, amount, reason, status, requested_at, due_at)"
                        + " values (gen_random_uuid(), :id, 'k', 1, 'x', 'due', now(), now() + interval '1 hour')",
                refunding);
        UUID disputed = delivered();
        server.execute(
                "update payment set dispute_ref = 'd', dispute_status = 'open', dispute_amount = 1, dispute_reason = 'x'"
                        + " where order_id = :id",
                disputed);
        UUID undelivered = delivered();
        server.execute(
                "insert into dead_letter (id, fingerprint, event_id, source, destination, subject, event, received_at)"
                        + " values (:id, cast(:id as text), 'e', 's', 'd', cast(:id as text), '{}', now())",
                undelivered);
        UUID unknown = Ids.next();

        OrderCustomerErased answer = ask(confirmed, shipped, returning, refunding, disputed, undelivered, unknown);

        assertThat(answer.orderIds()).isEmpty();
        assertThat(answer.open())
                .containsExactlyInAnyOrder(
                        new OpenOrder(confirmed, "order-confirmed"),
                        new OpenOrder(shipped, "order-shipped"),
                        new OpenOrder(returning, "return-open"),
                        new OpenOrder(refunding, "refund-due"),
                        new OpenOrder(disputed, "dispute-open"),
                        new OpenOrder(undelivered, "dead-letter"),
                        new OpenOrder(unknown, "order-unknown"));
        assertThat(server.count(PERSONAL, shipped)).isEqualTo(1);
    }

    @Test
    void forgetsAnOpenOrdersCustomerAsSoonAsItIsAtItsEnd() {
        UUID order = Orders.shipped();
        ask(order);
        server.sweep();
        assertThat(server.count(PERSONAL, order)).isEqualTo(1);

        server.post("/api/orders/" + order + "/deliver", "{}");
        server.sweep();
        server.sweep();

        assertThat(server.count(PERSONAL, order)).isZero();
        assertThat(server.all(erasure, "dev.kiosk.order.customer-erased.v1"))
                .singleElement()
                .satisfies(said -> assertThat(EventClient.data(said, OrderCustomerErased.class))
                        .isEqualTo(new OrderCustomerErased(erasure, List.of(order), List.of())));
    }

    @Test
    void waitsForAnOrderThatIsYetToCome() {
        UUID order = Ids.next();
        ask(order);

        server.send(Orders.checkout(order, "tok_decline"));
        server.deliver(Orders.reserved(order));
        server.post("/api/orders/" + order + "/cancel", "{\"reason\": \"changed-mind\"}");
        server.sweep();

        assertThat(server.count(PERSONAL, order)).isZero();
    }

    @Test
    void forgetsDeadLettersThatNobodyWillDeliver() {
        UUID order = delivered();
        server.execute(
                "insert into dead_letter (id, fingerprint, event_id, source, destination, subject, event, received_at,"
                        + " discarded_at, discard_reason)"
                        + " values (:id, cast(:id as text), 'e', 's', 'd', cast(:id as text), '{}', now(), now(), 'x')",
                order);

        assertThat(ask(order).orderIds()).containsExactly(order);

        assertThat(server.count("select count(*) from dead_letter where subject = cast(:id as text)", order))
                .isZero();
    }

    @Test
    void answersTheSameHoweverOftenItIsAsked() {
        UUID order = delivered();
        CloudEvent wish = EventClient.event(new CustomerErasureRequested(erasure, List.of(order)));

        CloudEvent first = server.events().send(wish).replied();

        assertThat(server.events().send(wish).replied()).isEqualTo(first);
        assertThat(ask(order).orderIds()).containsExactly(order);
    }

    @Test
    void exportsWhatIsKeptAnOrderALine() {
        UUID order = delivered();
        String path = "/api/personal-data";

        HttpResponse<String> answer = server.post(path, "{\"orderIds\": [\"" + order + "\", \"" + Ids.next() + "\"]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines())
                .singleElement()
                .satisfies(piece -> assertThat(OrderServer.json(answer)
                                .at("/parcels/0/tracking")
                                .stringValue())
                        .isEqualTo("RM1"));
        assertThat(server.post(path, "{\"orderIds\": []}").statusCode()).isEqualTo(400);
        assertThat(server.post(path, "{\"orderIds\": [\"one\"]}").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAWishThatCannotBeRead() {
        CloudEvent wish = EventClient.event(new CustomerErasureRequested(erasure, List.of(Ids.next())));

        assertThat(server.events()
                        .send(CloudEventBuilder.v1(wish)
                                .withData("application/json", "{\"orderIds\": []}".getBytes(UTF_8))
                                .build())
                        .status())
                .isEqualTo(400);
    }

    private OrderCustomerErased ask(UUID... orders) {
        return EventClient.data(
                server.send(new CustomerErasureRequested(erasure, List.of(orders)))
                        .replied(),
                OrderCustomerErased.class);
    }

    private UUID delivered() {
        UUID order = Orders.shipped();
        assertThat(server.post("/api/orders/" + order + "/deliver", "{}").statusCode())
                .isEqualTo(200);
        return order;
    }

    private UUID cancelled() {
        UUID order = Orders.confirmed();
        assertThat(server.post("/api/orders/" + order + "/cancel", "{\"reason\": \"changed-mind\"}", Map.of())
                        .statusCode())
                .isEqualTo(200);
        return order;
    }

    private void askBack(UUID order) {
        server.send(new ReturnRequested(
                order, Ids.next(), false, "damaged", List.of(new OrderedLine("85123A", 2)), Instant.now()));
    }
}
