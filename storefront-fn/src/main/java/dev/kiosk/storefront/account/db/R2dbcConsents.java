package dev.kiosk.storefront.account.db;

import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.account.domain.Consent;
import dev.kiosk.storefront.account.domain.Consent.Purpose;
import dev.kiosk.storefront.account.domain.Consents;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Consents: none is changed but by its end. */
@Repository
class R2dbcConsents implements Consents {

    private final DatabaseClient database;

    R2dbcConsents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Consent> of(UUID accountId) {
        return database.sql("select * from account_consent where account_id = :account order by id desc")
                .bind("account", accountId)
                .map(R2dbcConsents::read)
                .all();
    }

    @Override
    public Mono<Void> give(UUID accountId, Consent consent) {
        return database.sql("""
                        insert into account_consent (account_id, purpose, words, language, given_at)
                        values (:account, :purpose, :words, :language, :givenAt)
                        on conflict (account_id, purpose) where ended_at is null do nothing
                        """)
                .bind("account", accountId)
                .bind("purpose", consent.purpose().code())
                .bind("words", consent.words())
                .bind("language", consent.language())
                .bind("givenAt", consent.givenAt())
                .then();
    }

    @Override
    public Mono<Void> end(UUID accountId, Purpose purpose, Instant at) {
        return database.sql("""
                        update account_consent set ended_at = :at
                        where account_id = :account and purpose = :purpose and ended_at is null
                        """)
                .bind("account", accountId)
                .bind("purpose", purpose.code())
                .bind("at", at)
                .then();
    }

    @Override
    public Flux<Given> holding(Purpose purpose, long after, int most) {
        return database.sql("""
                        select c.id, a.email, c.purpose, c.words, c.language, c.given_at, c.ended_at
                        from account_consent c join account a on a.id = c.account_id
                        where c.purpose = :purpose and c.ended_at is null and c.id > :after
                        order by c.id limit :most
                        """)
                .bind("purpose", purpose.code())
                .bind("after", after)
                .bind("most", most)
                .map(row -> new Given(number(row, "id"), text(row, "email"), read(row)))
                .all();
    }

    private static Consent read(Readable row) {
        return new Consent(
                Purpose.of(text(row, "purpose")).orElseThrow(),
                text(row, "words"),
                text(row, "language"),
                instant(row, "given_at"),
                row.get("ended_at", Instant.class));
    }
}
