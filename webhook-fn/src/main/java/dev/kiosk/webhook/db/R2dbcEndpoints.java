package dev.kiosk.webhook.db;

import dev.kiosk.webhook.domain.Endpoint;
import dev.kiosk.webhook.domain.EndpointStatus;
import dev.kiosk.webhook.domain.Endpoints;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Endpoints. */
@Repository
class R2dbcEndpoints implements Endpoints {

    private final DatabaseClient database;

    R2dbcEndpoints(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(Endpoint endpoint) {
        return database.sql("""
                        insert into webhook_endpoint (id, url, description, types, status, generation, created_at)
                        values (:id, :url, :description, cast(:types as text[]), :status, :generation, :at)
                        """)
                .bind("id", endpoint.id())
                .bind("url", endpoint.url().toString())
                .bind("description", endpoint.description())
                .bind("types", endpoint.types().toArray(String[]::new))
                .bind("status", endpoint.status().code())
                .bind("generation", endpoint.secret().current())
                .bind("at", endpoint.createdAt())
                .then();
    }

    @Override
    public Mono<Endpoint> find(UUID id) {
        return database.sql("select" + EndpointRow.COLUMNS + "from webhook_endpoint e where id = :id")
                .bind("id", id)
                .map(EndpointRow::read)
                .one();
    }

    @Override
    public Flux<Endpoint> all() {
        return database.sql("select" + EndpointRow.COLUMNS + "from webhook_endpoint e order by created_at, id")
                .map(EndpointRow::read)
                .all();
    }

    @Override
    public Mono<Endpoint> setStatus(UUID id, EndpointStatus status) {
        return database.sql("""
                        update webhook_endpoint e set status = :status, failures = 0, failing_since = null where id = :id
                        returning
                        """ + EndpointRow.COLUMNS)
                .bind("id", id)
                .bind("status", status.code())
                .map(EndpointRow::read)
                .one();
    }

    @Override
    public Mono<Endpoint> rotate(UUID id, int generation, Instant previousUntil) {
        return database.sql("""
                        update webhook_endpoint e set generation = generation + 1, previous_until = :until
                        where id = :id and generation = :generation returning
                        """ + EndpointRow.COLUMNS)
                .bind("id", id)
                .bind("generation", generation)
                .bind("until", previousUntil)
                .map(EndpointRow::read)
                .one();
    }

    @Override
    public Mono<Boolean> remove(UUID id) {
        return database.sql("delete from webhook_endpoint where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
