package dev.kiosk.storefront.order.db;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.order.domain.OrderNews;
import dev.kiosk.storefront.order.domain.OrderNews.Fact;
import dev.kiosk.storefront.order.domain.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Writes news of many orders with one statement: only what is new in a timeline moves its order. */
final class OrderNewsWriter {

    private final DatabaseClient database;

    OrderNewsWriter(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> write(List<OrderNews> news) {
        List<Row> rows = news.stream().map(OrderNewsWriter::row).toList();
        return database.sql("""
                        with given as (
                            select * from unnest(cast(:orderIds as uuid[]), cast(:events as text[]),
                                cast(:eventIds as text[]), cast(:times as timestamptz[]), cast(:details as text[]),
                                cast(:stages as text[]), cast(:versions as bigint[]), cast(:reserved as boolean[]),
                                cast(:refunded as bigint[]), cast(:payments as uuid[]), cast(:paymentStages as text[]),
                                cast(:retryUntils as timestamptz[]), cast(:units as bigint[]), cast(:goods as jsonb[]))
                                as given (order_id, event, event_id, at, detail, stage, version, reserved, refunded,
                                    payment_id, payment_stage, retry_until, units, goods)),
                        told as (
                            insert into order_timeline (order_id, event, event_id, at, detail, units, goods)
                            select order_id, event, event_id, at, detail, units, goods from given order by at
                            on conflict do nothing
                            returning order_id, event, event_id),
                        news as (
                            select order_id, max(version) as version, bool_or(reserved) as reserved,
                                cast(sum(refunded) as bigint) as refunded,
                                (array_agg(stage order by version desc) filter (where stage is not null))[1] as stage
                            from given join told using (order_id, event, event_id) group by order_id),
                        paid as (
                            select distinct on (order_id) order_id, payment_id, payment_stage, at, retry_until
                            from given join told using (order_id, event, event_id)
                            where payment_id is not null order by order_id, at desc)
                        update order_view set
                            stage = case when news.version > order_view.version then news.stage
                                else order_view.stage end,
                            version = greatest(news.version, order_view.version),
                            reserved = order_view.reserved or news.reserved,
                            refunded = order_view.refunded + news.refunded,
                            payment_id = case when newer then paid.payment_id else order_view.payment_id end,
                            payment_stage = case when newer then paid.payment_stage else order_view.payment_stage end,
                            payable_until = case when newer then paid.retry_until else order_view.payable_until end,
                            payment_at = greatest(order_view.payment_at, paid.at)
                        from news left join paid using (order_id)
                            join lateral (
                                select paid.at >= coalesce(known.payment_at, '-infinity') as newer
                                from order_view known where known.order_id = news.order_id) as compared on true
                        where order_view.order_id = news.order_id
                        """)
                .bind("orderIds", news.stream().map(OrderNews::orderId).toArray(UUID[]::new))
                .bind("events", news.stream().map(OrderNews::event).toArray(String[]::new))
                .bind("eventIds", news.stream().map(OrderNews::eventId).toArray(String[]::new))
                .bind("times", news.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .bind("details", news.stream().map(one -> one.fact().detail()).toArray(String[]::new))
                .bind("stages", rows.stream().map(Row::stage).toArray(String[]::new))
                .bind("versions", rows.stream().map(Row::version).toArray(Long[]::new))
                .bind("reserved", rows.stream().map(Row::reserved).toArray(Boolean[]::new))
                .bind("refunded", rows.stream().map(Row::refunded).toArray(Long[]::new))
                .bind("payments", rows.stream().map(Row::payment).toArray(UUID[]::new))
                .bind("paymentStages", rows.stream().map(Row::paymentStage).toArray(String[]::new))
                .bind("retryUntils", rows.stream().map(Row::retryUntil).toArray(Instant[]::new))
                .bind("units", news.stream().map(one -> one.fact().units()).toArray(Long[]::new))
                .bind(
                        "goods",
                        Columns.of(news, one -> GoodsJson.write(one.fact().goods())))
                .then();
    }

    private static Row row(OrderNews news) {
        return switch (news.fact()) {
            case Fact.Moved moved -> new Row(moved.stage().code(), moved.version(), false, 0, null);
            case Fact.Shipped shipped -> new Row(OrderStatus.SHIPPED.code(), shipped.version(), false, 0, null);
            case Fact.Reserved _ -> new Row(null, 0, true, 0, null);
            case Fact.Paid paid -> new Row(null, 0, false, 0, paid);
            case Fact.Refunded refunded -> new Row(null, 0, false, refunded.amount(), null);
            case Fact.Noted _, Fact.CalledOff _, Fact.SentBack _ -> new Row(null, 0, false, 0, null);
        };
    }

    private record Row(
            @Nullable String stage, long version, boolean reserved, long refunded, Fact.@Nullable Paid paid) {

        @Nullable
        UUID payment() {
            return paid == null ? null : paid.payment();
        }

        @Nullable
        String paymentStage() {
            return paid == null ? null : paid.stage().code();
        }

        @Nullable
        Instant retryUntil() {
            return paid == null ? null : paid.retryUntil();
        }
    }
}
