package dev.kiosk.storefront.account.db;

import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.SignIn;
import dev.kiosk.storefront.account.domain.SignIns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Codes that are asked for: a statement a step, so that each is done by one of those who try it at once. */
@Repository
class R2dbcSignIns implements SignIns {

    private static final int AT_ONCE = 10_000;
    private static final String COLUMNS = "id, email, language, ends_at";

    private final DatabaseClient database;

    R2dbcSignIns(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(SignIn signIn, Instant claimedUntil) {
        return database.sql("""
                        insert into sign_in (id, email, language, ends_at, due_at)
                        values (:id, :email, :language, :endsAt, :dueAt)
                        """)
                .bind("id", signIn.id())
                .bind("email", signIn.email())
                .bind("language", signIn.locale().toLanguageTag())
                .bind("endsAt", signIn.endsAt())
                .bind("dueAt", claimedUntil)
                .then();
    }

    @Override
    public Mono<Try> take(UUID id, Instant now) {
        return database.sql("""
                        update sign_in set tries = tries + 1 where id = :id and tries < :most and ends_at > :now
                        returning tries,
                        """ + COLUMNS)
                .bind("id", id)
                .bind("most", SignIn.TRIES)
                .bind("now", now)
                .map(row -> new Try(read(row), SignIn.TRIES - integer(row, "tries")))
                .one();
    }

    @Override
    public Mono<Account> spend(UUID id, UUID newAccountId, Instant now) {
        return database.sql("""
                        with spent as (delete from sign_in where id = :id returning email, language)
                        insert into account (id, email, language, created_at, signed_in_at)
                        select :account, email, split_part(language, '-', 1), :now, :now from spent
                        on conflict (email) do update set signed_in_at = excluded.signed_in_at
                        returning
                        """ + AccountRow.COLUMNS)
                .bind("id", id)
                .bind("account", newAccountId)
                .bind("now", now)
                .map(AccountRow::read)
                .one();
    }

    @Override
    public Flux<Due> claimDue(int limit, Instant now, Instant until) {
        return database.sql("""
                        update sign_in set due_at = :until, attempts = attempts + 1 where id in (
                            select id from sign_in where due_at <= :now and ends_at > :now
                            order by due_at limit :limit for update skip locked)
                        returning attempts,
                        """ + COLUMNS)
                .bind("limit", limit)
                .bind("now", now)
                .bind("until", until)
                .map(row -> new Due(read(row), integer(row, "attempts")))
                .all();
    }

    @Override
    public Mono<Void> defer(UUID id, Instant next) {
        return database.sql("update sign_in set due_at = :next where id = :id")
                .bind("id", id)
                .bind("next", next)
                .then();
    }

    @Override
    public Mono<Void> settle(UUID id) {
        return database.sql("update sign_in set due_at = null where id = :id")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Long> forgetEnded(Instant now) {
        return database.sql("""
                        delete from sign_in where id in (
                            select id from sign_in where ends_at <= :now order by ends_at limit :limit
                            for update skip locked)
                        """).bind("now", now).bind("limit", AT_ONCE).fetch().rowsUpdated();
    }

    private static SignIn read(Readable row) {
        return new SignIn(
                uuid(row, "id"),
                text(row, "email"),
                Locale.forLanguageTag(text(row, "language")),
                instant(row, "ends_at"));
    }
}
