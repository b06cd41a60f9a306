package dev.kiosk.storefront.cart.db;

import static dev.kiosk.storefront.db.Columns.array;
import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Carts;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Carts, line by line; prices as shown, names as the catalogue has them now. */
@Repository
class R2dbcCarts implements Carts {

    private final DatabaseClient database;
    private final Clock clock;

    R2dbcCarts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Void> create(Cart empty) {
        return database.sql("insert into cart (id, currency, touched_at) values (:id, :currency, :now)")
                .bind("id", empty.id())
                .bind("currency", empty.currency().getCurrencyCode())
                .bind("now", clock.instant())
                .then();
    }

    @Override
    public Mono<Cart> find(UUID id) {
        return database.sql("select id, currency, coupons, checked_out_as from cart where id = :id")
                .bind("id", id)
                .map(R2dbcCarts::empty)
                .one()
                .flatMap(this::filled);
    }

    /** The lock and the time stamp are one statement. */
    @Override
    public Mono<Cart> lock(UUID id) {
        return database.sql("""
            update cart set touched_at = :now where id = :id
            returning id, currency, coupons, checked_out_as
            """)
                .bind("now", clock.instant())
                .bind("id", id)
                .map(R2dbcCarts::empty)
                .one()
                .flatMap(this::filled);
    }

    @Override
    public Mono<Void> put(UUID id, List<CartLine> lines) {
        if (lines.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
            insert into cart_line (cart_id, sku, quantity, unit_price)
            select :id, sku, quantity, unit_price
            from unnest(cast(:skus as text[]), cast(:quantities as int[]), cast(:prices as bigint[]))
                with ordinality as given (sku, quantity, unit_price, position)
            order by position
            on conflict (cart_id, sku) do update
            set quantity = excluded.quantity, unit_price = excluded.unit_price
            """)
                .bind("id", id)
                .bind("skus", lines.stream().map(CartLine::sku).toArray(String[]::new))
                .bind("quantities", lines.stream().map(CartLine::quantity).toArray(Integer[]::new))
                .bind("prices", lines.stream().map(CartLine::unitPrice).toArray(Long[]::new))
                .then();
    }

    @Override
    public Mono<Void> remove(UUID id, String sku) {
        return database.sql("delete from cart_line where cart_id = :id and sku = :sku")
                .bind("id", id)
                .bind("sku", sku)
                .then();
    }

    @Override
    public Mono<Void> clear(UUID id) {
        return database.sql("delete from cart_line where cart_id = :id")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Void> putTerms(Cart cart) {
        return database.sql("update cart set currency = :currency, coupons = :coupons where id = :id")
                .bind("currency", cart.currency().getCurrencyCode())
                .bind("coupons", cart.coupons().toArray(String[]::new))
                .bind("id", cart.id())
                .then();
    }

    @Override
    public Mono<Void> close(UUID id, UUID orderId) {
        return database.sql("update cart set checked_out_as = :orderId where id = :id")
                .bind("orderId", orderId)
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Long> forgetUntouched(Duration age, int limit) {
        return database.sql("""
            delete from cart where id in (
                select id from cart where touched_at < :before
                order by touched_at limit :limit for update skip locked)
            """)
                .bind("before", clock.instant().minus(age))
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Cart> filled(Cart empty) {
        return database.sql("""
            select l.sku, coalesce(p.slug, '') as product,
                coalesce(p.category_slug, '') as category, coalesce(p.name, l.sku) as name,
                coalesce(v.option, '') as option, l.quantity, l.unit_price
            from cart_line l
            left join variant v on v.sku = l.sku
            left join product p on p.id = v.product_id
            where l.cart_id = :id order by l.position
            """)
                .bind("id", empty.id())
                .map(R2dbcCarts::line)
                .all()
                .collectList()
                .map(lines -> new Cart(empty.id(), empty.currency(), lines, empty.coupons(), empty.checkedOutAs()));
    }

    private static Cart empty(Readable row) {
        return new Cart(
                uuid(row, "id"),
                Currency.getInstance(text(row, "currency")),
                List.of(),
                List.of(array(row, "coupons", String[].class)),
                row.get("checked_out_as", UUID.class));
    }

    private static CartLine line(Readable row) {
        return new CartLine(
                text(row, "sku"),
                text(row, "product"),
                text(row, "category"),
                text(row, "name"),
                text(row, "option"),
                integer(row, "quantity"),
                number(row, "unit_price"));
    }
}
