package dev.kiosk.storefront.account.db;

import static dev.kiosk.storefront.db.Columns.flag;
import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.account.domain.PlacedOrder;
import dev.kiosk.storefront.account.domain.PlacedOrders;
import dev.kiosk.storefront.order.domain.OrderProgress;
import dev.kiosk.storefront.order.domain.OrderStatus;
import io.r2dbc.spi.Readable;
import java.util.Currency;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Orders by the address that they were placed with. Their ids sort by time. */
@Repository
class R2dbcPlacedOrders implements PlacedOrders {

    private final DatabaseClient database;

    R2dbcPlacedOrders(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<PlacedOrder> with(String email, UUID after, int most) {
        return database.sql("""
                        select order_id, submitted_at, currency, total, stage, reserved, refunded
                        from customer c join order_view v on v.customer_ref = c.ref
                        where lower(c.email) = :email and order_id < :after
                        order by order_id desc limit :most
                        """)
                .bind("email", email)
                .bind("after", after)
                .bind("most", most)
                .map(R2dbcPlacedOrders::read)
                .all();
    }

    @Override
    public Mono<String> lastName(String email) {
        return database.sql("select name from customer where lower(email) = :email order by created_at desc limit 1")
                .bind("email", email)
                .map(row -> text(row, "name"))
                .one();
    }

    private static PlacedOrder read(Readable row) {
        long total = number(row, "total");
        OrderProgress progress =
                new OrderProgress(OrderStatus.of(text(row, "stage")), flag(row, "reserved"), number(row, "refunded"));
        return new PlacedOrder(
                uuid(row, "order_id"),
                instant(row, "submitted_at"),
                progress.status(total),
                Currency.getInstance(text(row, "currency")),
                total);
    }
}
