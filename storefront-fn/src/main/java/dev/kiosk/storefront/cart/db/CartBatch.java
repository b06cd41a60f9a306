package dev.kiosk.storefront.cart.db;

import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.fn.group.BatchStatement;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.db.Columns;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What is done to the carts of a crowd: a statement each, however many they are. */
final class CartBatch {

    private final DatabaseClient database;
    private final Clock clock;
    private final BatchStatement<Cart, Boolean> creating = BatchStatement.of(this::create);
    private final BatchStatement<UUID, Optional<Cart>> locking = BatchStatement.owning(Function.identity(), this::lock);
    private final BatchStatement<List<Put>, Boolean> putting = BatchStatement.of(this::put);
    private final BatchStatement<Closing, Boolean> closing = BatchStatement.of(this::close);

    CartBatch(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Put(UUID cart, CartLine line) {}

    private record Closing(UUID cart, UUID order) {}

    Mono<Void> create(Cart empty) {
        return creating.take(empty).then();
    }

    /** In the order of ids; empty if there is none. */
    Mono<Cart> lock(UUID id) {
        return locking.take(id).flatMap(Mono::justOrEmpty);
    }

    Mono<Void> put(UUID id, List<CartLine> lines) {
        return lines.isEmpty()
                ? Mono.empty()
                : putting.take(lines.stream().map(line -> new Put(id, line)).toList())
                        .then();
    }

    Mono<Void> close(UUID id, UUID orderId) {
        return closing.take(new Closing(id, orderId)).then();
    }

    private Mono<List<Boolean>> create(List<Cart> carts) {
        return database.sql("""
                        insert into cart (id, currency, touched_at)
                        select id, currency, :now
                        from unnest(cast(:ids as uuid[]), cast(:currencies as text[])) as given (id, currency)
                        """)
                .bind("ids", carts.stream().map(Cart::id).toArray(UUID[]::new))
                .bind("currencies", Columns.of(carts, cart -> cart.currency().getCurrencyCode()))
                .bind("now", clock.instant())
                .then()
                .thenReturn(done(carts));
    }

    /** The lock and the time stamp are one statement. Lines are read by another one, which sees what the lock waited for. */
    private Mono<List<Optional<Cart>>> lock(List<UUID> ids) {
        Mono<Map<UUID, Cart>> locked = database.sql("""
                        update cart set touched_at = :now
                        from (select id from cart where id = any (cast(:ids as uuid[])) order by id for no key update) as owned
                        where cart.id = owned.id
                        returning cart.id, cart.currency, cart.coupons, cart.checked_out_as
                        """)
                .bind("now", clock.instant())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(R2dbcCarts::empty)
                .all()
                .collectMap(Cart::id);
        return Mono.zip(
                locked,
                lines(ids),
                (carts, lines) -> ids.stream()
                        .map(id -> Optional.ofNullable(carts.get(id))
                                .map(cart -> R2dbcCarts.filled(cart, lines.getOrDefault(id, List.of()))))
                        .toList());
    }

    private Mono<Map<UUID, List<CartLine>>> lines(List<UUID> ids) {
        return database.sql(R2dbcCarts.LINES + "where l.cart_id = any (cast(:ids as uuid[])) order by l.position")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> new Put(uuid(row, "cart_id"), R2dbcCarts.line(row)))
                .all()
                .collect(Collectors.groupingBy(Put::cart, Collectors.mapping(Put::line, Collectors.toList())));
    }

    private Mono<List<Boolean>> put(List<List<Put>> crowd) {
        List<Put> lines = crowd.stream().flatMap(List::stream).toList();
        return database.sql("""
                        insert into cart_line (cart_id, sku, quantity, unit_price)
                        select cart_id, sku, quantity, unit_price
                        from unnest(cast(:ids as uuid[]), cast(:skus as text[]), cast(:quantities as int[]),
                            cast(:prices as bigint[]))
                            with ordinality as given (cart_id, sku, quantity, unit_price, position)
                        order by position
                        on conflict (cart_id, sku) do update
                        set quantity = excluded.quantity, unit_price = excluded.unit_price
                        """)
                .bind("ids", lines.stream().map(Put::cart).toArray(UUID[]::new))
                .bind("skus", Columns.of(lines, put -> put.line().sku()))
                .bind(
                        "quantities",
                        lines.stream().map(put -> put.line().quantity()).toArray(Integer[]::new))
                .bind(
                        "prices",
                        lines.stream().map(put -> put.line().unitPrice()).toArray(Long[]::new))
                .then()
                .thenReturn(done(crowd));
    }

    private Mono<List<Boolean>> close(List<Closing> crowd) {
        return database.sql("""
                        update cart set checked_out_as = given.order_id
                        from unnest(cast(:ids as uuid[]), cast(:orderIds as uuid[])) as given (id, order_id)
                        where cart.id = given.id
                        """)
                .bind("ids", crowd.stream().map(Closing::cart).toArray(UUID[]::new))
                .bind("orderIds", crowd.stream().map(Closing::order).toArray(UUID[]::new))
                .then()
                .thenReturn(done(crowd));
    }

    private static List<Boolean> done(List<?> crowd) {
        return Collections.nCopies(crowd.size(), true);
    }
}
