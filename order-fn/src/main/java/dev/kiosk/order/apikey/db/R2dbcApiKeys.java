package dev.kiosk.order.apikey.db;

import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.order.apikey.domain.ApiKey;
import dev.kiosk.order.apikey.domain.ApiKeys;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each key a row. A day of use is written once. */
@Component
final class R2dbcApiKeys implements ApiKeys {

    private static final String COLUMNS = "id, name, roles, created_at, created_by, expires_at, used_on";

    private static final String ADD = """
            insert into api_key (id, name, hash, roles, created_at, created_by, expires_at)
            values (:id, :name, :hash, :roles, :createdAt, :createdBy, :expiresAt) on conflict (name) do nothing
            """;

    private static final String FIND = "select " + COLUMNS + " from api_key where hash = :hash and expires_at > :now";

    private static final String USE = """
            update api_key set used_on = :today where id = :id and used_on is distinct from :today
            """;

    private final DatabaseClient database;

    R2dbcApiKeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(ApiKey key, byte[] hash) {
        return database.sql(ADD)
                .bind("id", key.id())
                .bind("name", key.name())
                .bind("hash", ByteBuffer.wrap(hash))
                .bind("roles", StaffRole.words(key.roles()))
                .bind("createdAt", key.createdAt())
                .bind("createdBy", key.createdBy())
                .bind("expiresAt", key.expiresAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Flux<ApiKey> all() {
        return database.sql("select " + COLUMNS + " from api_key order by name")
                .map(R2dbcApiKeys::key)
                .all();
    }

    @Override
    public Mono<Boolean> remove(UUID id) {
        return database.sql("delete from api_key where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<ApiKey> use(byte[] hash, Instant now) {
        return database.sql(FIND)
                .bind("hash", ByteBuffer.wrap(hash))
                .bind("now", now)
                .map(R2dbcApiKeys::key)
                .one()
                .flatMap(key -> use(key, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private Mono<ApiKey> use(ApiKey key, LocalDate today) {
        return today.equals(key.usedOn())
                ? Mono.just(key)
                : database.sql(USE)
                        .bind("today", today)
                        .bind("id", key.id())
                        .then()
                        .thenReturn(key);
    }

    private static ApiKey key(Readable row) {
        return new ApiKey(
                required(row, "id", UUID.class),
                required(row, "name", String.class),
                StaffRole.parse(required(row, "roles", String.class)),
                required(row, "created_at", Instant.class),
                required(row, "created_by", String.class),
                required(row, "expires_at", Instant.class),
                row.get("used_on", LocalDate.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
