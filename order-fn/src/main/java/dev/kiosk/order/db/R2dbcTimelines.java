package dev.kiosk.order.db;

import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Timelines;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Entries that no move of the order goes with. */
@Component
final class R2dbcTimelines implements Timelines {

    private final DatabaseClient database;

    R2dbcTimelines(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Set<OrderId>> note(
            Collection<OrderId> ids, Instant at, Actor actor, String what, @Nullable String why) {
        return Mono.deferContextual(
                context -> note(ids, at, actor, what, why, actor == Actor.STAFF ? OnBehalfOf.in(context) : null));
    }

    @Override
    public Mono<Map<OrderId, Long>> versions(Collection<OrderId> ids, String what) {
        return database.sql("""
                        select order_id, min(version) as version from timeline
                        where order_id = any(cast(:ids as uuid[])) and what = :what group by order_id
                        """)
                .bind("ids", R2dbcOrders.uuids(ids))
                .bind("what", what)
                .map(row -> Map.entry(
                        new OrderId(PurchaseRow.get(row, "order_id", UUID.class)),
                        PurchaseRow.get(row, "version", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Set<OrderId>> note(
            Collection<OrderId> ids, Instant at, Actor actor, String what, @Nullable String why, @Nullable String who) {
        return database.sql("""
                        insert into timeline (order_id, version, at, actor, who, what, why)
                        select id, version, :at, :actor, :who, :what, :why from orders
                        join unnest(cast(:ids as uuid[])) as told (id) using (id)
                        returning order_id
                        """)
                .bind("ids", R2dbcOrders.uuids(ids))
                .bind("at", at)
                .bind("actor", actor.code())
                .bind("what", what)
                .bind("who", Parameters.in(R2dbcType.VARCHAR, who))
                .bind("why", Parameters.in(R2dbcType.VARCHAR, why))
                .map(row -> new OrderId(PurchaseRow.get(row, "order_id", UUID.class)))
                .all()
                .collect(Collectors.toSet());
    }
}
