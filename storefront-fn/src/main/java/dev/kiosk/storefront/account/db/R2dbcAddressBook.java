package dev.kiosk.storefront.account.db;

import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.account.domain.AddressBook;
import dev.kiosk.storefront.account.domain.SavedAddress;
import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Addresses of customers. */
@Repository
class R2dbcAddressBook implements AddressBook {

    private final DatabaseClient database;

    R2dbcAddressBook(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<SavedAddress> of(UUID accountId) {
        return database.sql("select * from account_address where account_id = :account order by used_at desc, id")
                .bind("account", accountId)
                .map(R2dbcAddressBook::read)
                .all();
    }

    @Override
    public Mono<Void> keep(UUID accountId, SavedAddress saved, Instant usedAt) {
        Envelope envelope = saved.envelope();
        Address address = envelope.address();
        return database.sql("""
                        insert into account_address (account_id, id, name, company, telephone, line1, line2, city, region,
                            postcode, country, used_at)
                        values (:account, :id, :name, :company, :telephone, :line1, :line2, :city, :region, :postcode,
                            :country, :usedAt)
                        on conflict (account_id, id) do update set used_at = excluded.used_at
                        """)
                .bind("account", accountId)
                .bind("id", saved.id())
                .bind("name", envelope.name())
                .bind("company", envelope.company())
                .bind("telephone", saved.telephone())
                .bind("line1", address.line1())
                .bind("line2", address.line2())
                .bind("city", address.city())
                .bind("region", address.region())
                .bind("postcode", address.postcode())
                .bind("country", address.country())
                .bind("usedAt", usedAt)
                .then()
                .then(Mono.defer(() -> forgetTheOldest(accountId)));
    }

    private Mono<Void> forgetTheOldest(UUID accountId) {
        return database.sql("""
                        delete from account_address where account_id = :account and id in (
                            select id from account_address where account_id = :account
                            order by used_at desc, id offset :most)
                        """)
                .bind("account", accountId)
                .bind("most", SavedAddress.MOST)
                .then();
    }

    @Override
    public Mono<Void> forget(UUID accountId, UUID addressId) {
        return database.sql("delete from account_address where account_id = :account and id = :id")
                .bind("account", accountId)
                .bind("id", addressId)
                .then();
    }

    private static SavedAddress read(Readable row) {
        Address address = new Address(
                text(row, "line1"),
                text(row, "line2"),
                text(row, "city"),
                text(row, "region"),
                text(row, "postcode"),
                text(row, "country"));
        return new SavedAddress(
                uuid(row, "id"),
                new Envelope(text(row, "name"), text(row, "company"), address),
                text(row, "telephone"));
    }
}
