package dev.kiosk.storefront.notification.db;

import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.group.Lookup;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Addressees;
import io.r2dbc.spi.Readable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Customers, as far as letters need them; those of a crowd are read together. */
@Repository
class R2dbcAddressees implements Addressees {

    private final DatabaseClient database;
    private final Lookup<UUID, Addressee> lookups;

    R2dbcAddressees(DatabaseClient database, Groups groups) {
        this.database = database;
        this.lookups = groups.lookup(this::findAll);
    }

    @Override
    public Mono<Addressee> ofOrder(UUID orderId) {
        return lookups.find(orderId);
    }

    private Mono<Map<UUID, Addressee>> findAll(Set<UUID> orderIds) {
        return database.sql("""
                        select order_id, name, email, language from customer join order_view on customer_ref = ref
                        where order_id = any (cast(:orders as uuid[]))
                        """)
                .bind("orders", orderIds.toArray(UUID[]::new))
                .map(row -> Map.entry(Columns.uuid(row, "order_id"), addressee(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Addressee addressee(Readable row) {
        return new Addressee(
                Columns.text(row, "name"),
                Columns.text(row, "email"),
                Locale.forLanguageTag(Columns.text(row, "language")));
    }
}
