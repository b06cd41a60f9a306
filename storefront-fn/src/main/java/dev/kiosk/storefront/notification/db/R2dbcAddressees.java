package dev.kiosk.storefront.notification.db;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Addressees;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Customers, as far as letters need them. */
@Repository
class R2dbcAddressees implements Addressees {

    private final DatabaseClient database;

    R2dbcAddressees(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Addressee> ofOrder(UUID orderId) {
        return database.sql("""
                        select name, email, language from customer join order_view on customer_ref = ref
                        where order_id = :order
                        """)
                .bind("order", orderId)
                .map(row -> new Addressee(
                        Columns.text(row, "name"),
                        Columns.text(row, "email"),
                        Locale.forLanguageTag(Columns.text(row, "language"))))
                .one();
    }
}
