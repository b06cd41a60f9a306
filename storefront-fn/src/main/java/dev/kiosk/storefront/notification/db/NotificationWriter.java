package dev.kiosk.storefront.notification.db;

import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.notification.domain.Notification.State;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.domain.OrderLetter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Writes new notifications, those of a crowd with one statement, in the caller's transaction. */
final class NotificationWriter {

    /** In the order of their ids, so that two crowds do not wait for each other in turn. */
    private static final String INSERT = """
            insert into notification (id, order_id, occasion, at, reason, carrier, tracking, amount, until, said, state, attempts,
                claimed_until, settled_at, subject, body)
            select id, order_id, occasion, at, reason, carrier, tracking, amount, until, said, :state, 1, :claimed, settled_at, subject,
                body
            from unnest(cast(:ids as uuid[]), cast(:orders as uuid[]), cast(:occasions as text[]),
                cast(:times as timestamptz[]), cast(:reasons as text[]), cast(:carriers as text[]),
                cast(:trackings as text[]), cast(:amounts as bigint[]), cast(:untils as timestamptz[]), cast(:said as jsonb[]),
                cast(:ends as timestamptz[]),
                cast(:subjects as text[]), cast(:bodies as text[]))
                as given (id, order_id, occasion, at, reason, carrier, tracking, amount, until, said, settled_at, subject, body)
            order by id
            on conflict (id) do nothing
            returning id
            """;

    private final DatabaseClient database;

    NotificationWriter(DatabaseClient database) {
        this.database = database;
    }

    /** @param settledAt when it is over; null if it is yet to be sent */
    Mono<Set<UUID>> write(List<OrderLetter> letters, State state, Instant until, @Nullable Instant settledAt) {
        List<OrderFact> facts = letters.stream().map(OrderLetter::fact).toList();
        Instant[] ends = new Instant[facts.size()];
        Arrays.fill(ends, settledAt);
        return database.sql(INSERT)
                .bind("state", R2dbcNotifications.code(state))
                .bind("claimed", until)
                .bind("ids", facts.stream().map(OrderFact::id).toArray(UUID[]::new))
                .bind("orders", facts.stream().map(OrderFact::orderId).toArray(UUID[]::new))
                .bind("occasions", Columns.of(facts, fact -> fact.occasion().code()))
                .bind("times", facts.stream().map(OrderFact::at).toArray(Instant[]::new))
                .bind("reasons", details(facts, OrderFact.Detail::reason))
                .bind("carriers", details(facts, OrderFact.Detail::carrier))
                .bind("trackings", details(facts, OrderFact.Detail::tracking))
                .bind(
                        "amounts",
                        facts.stream().map(fact -> fact.detail().amount()).toArray(Long[]::new))
                .bind(
                        "untils",
                        facts.stream().map(fact -> fact.detail().until()).toArray(Instant[]::new))
                .bind("said", Columns.of(facts, fact -> SaidJson.write(fact.detail())))
                .bind("ends", ends)
                .bind("subjects", Columns.of(letters, one -> one.letter().subject()))
                .bind("bodies", Columns.of(letters, one -> one.letter().text()))
                .map(row -> uuid(row, "id"))
                .all()
                .collect(Collectors.toSet());
    }

    private static @Nullable String[] details(List<OrderFact> facts, Function<OrderFact.Detail, String> detail) {
        return Columns.of(facts, fact -> detail.apply(fact.detail()));
    }
}
