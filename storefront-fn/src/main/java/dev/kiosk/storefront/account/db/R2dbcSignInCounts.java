package dev.kiosk.storefront.account.db;

import dev.kiosk.storefront.account.domain.SignInCounts;
import dev.kiosk.storefront.db.Columns;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts, a row for a span of time. Each at once and not with what follows: a refusal does not undo it. */
@Repository
class R2dbcSignInCounts implements SignInCounts {

    private static final int AT_ONCE = 10_000;

    private final DatabaseClient database;

    R2dbcSignInCounts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> take(List<Count> counts, Instant at) {
        return Flux.fromIterable(counts)
                .concatMap(count -> take(count, at), 0)
                .takeUntil(within -> !within)
                .last(true);
    }

    private Mono<Boolean> take(Count count, Instant at) {
        return database.sql("""
                        insert into sign_in_count (who, since, requests) values (:who, :since, 1)
                        on conflict (who, since) do update set requests = sign_in_count.requests + 1
                        returning requests <= :most as within
                        """)
                .bind("who", count.who())
                .bind("since", count.limit().since(at))
                .bind("most", count.limit().requests())
                .map(row -> Columns.flag(row, "within"))
                .one();
    }

    @Override
    public Mono<Long> forget(Instant before) {
        return database.sql("""
                        delete from sign_in_count where (who, since) in (
                            select who, since from sign_in_count where since < :before
                            order by since limit :limit for update skip locked)
                        """)
                .bind("before", before)
                .bind("limit", AT_ONCE)
                .fetch()
                .rowsUpdated();
    }
}
