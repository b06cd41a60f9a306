package dev.kiosk.fn.sample;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.ImpossibleEventException;
import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.fn.outbox.AwaitedAnswers;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writes a row for each event, and replies, refuses or fails as the event asks. */
@SpringBootApplication(proxyBeanMethods = false)
@OnFace(Face.INNER)
@RestController
public class SampleFunction {

    public static final String NAME = "sample-fn";

    private final DatabaseClient database;
    private final OutboxTransaction commands;

    SampleFunction(DatabaseClient database, OutboxTransaction commands) {
        this.database = database;
        this.commands = commands;
    }

    static void main(String... args) {
        FunctionApplication.run(NAME, SampleFunction.class, args);
    }

    @Bean
    static EventSubscriptions subscriptions(DatabaseClient database) {
        Handlers handlers = new Handlers(database);
        return EventSubscriptions.builder()
                .on(KioskEvents.ORDER_CONFIRMED, handlers::reply)
                .on(KioskEvents.ORDER_CANCELLED, handlers::failAsTold)
                .on(KioskEvents.PAYMENT_FAILED, handlers::tellTwo)
                .on(
                        KioskEvents.ORDER_RETURNED,
                        event -> Mono.just(Outcome.reply(captured(event.data().orderId()))))
                .on(KioskEvents.INVENTORY_RELEASED, event -> Mono.just(Outcome.done()))
                .on(KioskEvents.ORDER_CANCELLATION_REQUESTED, event -> Mono.just(Outcome.done()))
                .onPrepared(
                        KioskEvents.ORDER_EXPIRED,
                        event -> Mono.just("prepared-" + event.data().reason()),
                        handlers::prepared)
                .on(KioskEvents.ORDER_REJECTED, handlers::view)
                .build();
    }

    @Bean
    static EventSubscriptions subscriptionsOfAnotherFeature(DatabaseClient database) {
        Handlers handlers = new Handlers(database);
        return EventSubscriptions.builder()
                .on(KioskEvents.ORDER_REJECTED, handlers::owe)
                .build();
    }

    /** Two are to answer when money was taken; whatever is said of an order tells that it was heard of a refund. */
    @Bean
    static AwaitedAnswers awaitedAnswers() {
        return AwaitedAnswers.builder()
                .answeredBy(
                        KioskEvents.PAYMENT_CAPTURED,
                        KioskEvents.INVENTORY_RELEASED,
                        KioskEvents.ORDER_CANCELLATION_REQUESTED)
                .settledBy(KioskEvents.PAYMENT_REFUNDED, KioskEvents.ORDER_CANCELLATION_REQUESTED)
                .build();
    }

    private static PaymentCaptured captured(UUID order) {
        return new PaymentCaptured(order, Ids.next(), 100, "GBP");
    }

    @PostMapping("/capture/{id}")
    Mono<String> capture(@PathVariable UUID id) {
        return commands.commit(Mono.just(Effects.of("done", captured(id))));
    }

    @PostMapping("/refund/{id}")
    Mono<String> refund(@PathVariable UUID id) {
        return commands.commit(Mono.just(Effects.of("done", new PaymentRefunded(id, Ids.next(), 100, "GBP"))));
    }

    @PostMapping("/confirm/{id}")
    Mono<String> confirm(@PathVariable UUID id) {
        return commands.commit(
                insert(database, id, "confirmed").thenReturn(Effects.of("done", new OrderConfirmed(id, 1))));
    }

    /** Takes half a second, most of it in the database. */
    @PostMapping("/slow/{id}")
    Mono<String> slow(@PathVariable UUID id) {
        return commands.commit(insert(database, id, "slow")
                .then(database.sql("select pg_sleep(0.5)").then())
                .thenReturn(Effects.of("done")));
    }

    @PostMapping("/fail/{id}")
    Mono<String> fail(@PathVariable UUID id) {
        return commands.commit(
                insert(database, id, "failed").then(Mono.error(new IllegalStateException("secret of the house"))));
    }

    @PostMapping("/number")
    Mono<Integer> number(@RequestBody NumberRequest request) {
        return Mono.just(request.number() + 1);
    }

    /** What staff may ask for. */
    @Bean
    static StaffApi staffApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/staff/**");
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping("/staff/wishes")
    Mono<Wish> wishOfStaff(@RequestBody Wish wish, @RequestParam(defaultValue = "1") int times) {
        return Mono.just(wish);
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping("/staff/effects/{id}")
    Mono<String> make(@PathVariable UUID id) {
        return insert(database, id, "made").thenReturn("done");
    }

    @Needs(Permission.GOODS_CHANGE)
    @PutMapping("/staff/effects/{id}")
    Mono<String> rename(@PathVariable UUID id) {
        return database.sql("update effect set what = 'renamed' where order_id = :id")
                .bind("id", id.toString())
                .then()
                .thenReturn("done");
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping("/staff/effects-in-a-transaction/{id}")
    Mono<String> makeInATransaction(@PathVariable UUID id) {
        return commands.commit(insert(database, id, "made").thenReturn(Effects.of("done", new OrderConfirmed(id, 1))));
    }

    @Needs(Permission.GOODS_CHANGE)
    @PostMapping("/staff/failures/{id}")
    Mono<String> failForStaff(@PathVariable UUID id) {
        return fail(id);
    }

    /** Writes what the database refuses, and says so. */
    @Needs(Permission.GOODS_CHANGE)
    @PostMapping("/staff/refusals/{id}")
    Mono<String> refuse(@PathVariable UUID id) {
        return database.sql("insert into effect (order_id, what) values (:id, 'made'), (:id, null)")
                .bind("id", id.toString())
                .then()
                .thenReturn("done")
                .onErrorReturn(DataIntegrityViolationException.class, "refused");
    }

    @PostMapping("/wishes")
    Mono<Wish> wish(@RequestBody Wish wish, @RequestParam(defaultValue = "1") int times) {
        return Mono.just(wish);
    }

    record Wish(
            @Nullable String sku,
            @Nullable Long maxUses,
            @Nullable Boolean active,
            @Nullable Instant from,
            @Nullable List<Line> lines) {

        record Line(@Nullable String sku, @Nullable Integer quantity) {}
    }

    @GetMapping("/taken")
    Mono<String> taken() {
        return Mono.error(Problem.of(HttpStatus.CONFLICT, "taken", "It is taken")
                .detail("by you")
                .with("by", "you"));
    }

    record NumberRequest(int number) {
        NumberRequest {
            if (number < 0) {
                throw Problem.invalid("number must not be negative");
            }
        }
    }

    static Mono<Void> insert(DatabaseClient database, UUID id, String what) {
        return database.sql("insert into effect (order_id, what) values (:id, :what)")
                .bind("id", id.toString())
                .bind("what", what)
                .then();
    }

    record Handlers(DatabaseClient database) {

        Mono<Outcome> reply(Received<OrderConfirmed> event) {
            UUID id = event.data().orderId();
            return insert(database, id, "confirmed").thenReturn(Outcome.reply(new StockCommitted(id, Ids.next())));
        }

        Mono<Outcome> failAsTold(Received<OrderCancelled> event) {
            return insert(database, event.data().orderId(), event.data().reason())
                    .then(Mono.defer(() -> switch (event.data().reason()) {
                        case "too-early" -> Mono.error(new NotYetHereException("the order is not here yet"));
                        case "impossible" -> Mono.error(new ImpossibleEventException("that can never be"));
                        case "bug" -> Mono.error(new IllegalStateException("secret of the house"));
                        default -> Mono.just(Outcome.done());
                    }));
        }

        Mono<Outcome> tellTwo(Received<PaymentFailed> event) {
            UUID id = event.data().orderId();
            return Mono.just(
                    Outcome.reply(new OrderCancelled(id, 1, "declined")).and(new OrderConfirmed(id, 2)));
        }

        Mono<Outcome> view(Received<OrderRejected> event) {
            return insert(database, event.data().orderId(), "seen").thenReturn(Outcome.done());
        }

        Mono<Outcome> owe(Received<OrderRejected> event) {
            UUID id = event.data().orderId();
            Mono<Void> told = event.data().reason().equals("unreachable")
                    ? Mono.error(new IllegalStateException("nobody answers"))
                    : insert(database, id, "told");
            return event.data().reason().equals("impossible")
                    ? Mono.error(new ImpossibleEventException("that can never be"))
                    : insert(database, id, "owed").thenReturn(Outcome.done().andAfterCommit(told));
        }

        Mono<Outcome> prepared(Received<OrderExpired> event, String prepared) {
            return insert(database, event.data().orderId(), prepared).thenReturn(Outcome.done());
        }
    }
}
