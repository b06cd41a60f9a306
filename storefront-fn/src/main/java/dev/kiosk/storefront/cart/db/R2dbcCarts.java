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

/** Carts, line by line; prices as shown, names as the catalogue has them now, or had them last. */
@Repository
class R2dbcCarts implements Carts {

    static final String LINES = """
        select l.cart_id, l.sku, case when p.sold_from <= now() then p.slug else '' end as product,
            coalesce(p.category_slug, '') as category, coalesce(p.name, f.name, l.sku) as name,
            coalesce(v.option, f.option, '') as option, l.quantity, l.unit_price
        from cart_line l
        left join variant v on v.sku = l.sku
        left join product p on p.id = v.product_id
        left join former_variant f on f.sku = l.sku and v.sku is null
        """;

    private final DatabaseClient database;
    private final Clock clock;
    private final CartBatch crowd;

    R2dbcCarts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.crowd = new CartBatch(database, clock);
    }

    @Override
    public Mono<Void> create(Cart empty) {
        return crowd.create(empty);
    }

    @Override
    public Mono<Cart> find(UUID id) {
        return database.sql("select id, currency, coupons, checked_out_as from cart where id = :id")
                .bind("id", id)
                .map(R2dbcCarts::empty)
                .one()
                .flatMap(this::filled);
    }

    @Override
    public Mono<Cart> lock(UUID id) {
        return crowd.lock(id);
    }

    @Override
    public Mono<Void> put(UUID id, List<CartLine> lines) {
        return crowd.put(id, lines);
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
        return crowd.close(id, orderId);
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
        return database.sql(LINES + "where l.cart_id = :id order by l.position")
                .bind("id", empty.id())
                .map(R2dbcCarts::line)
                .all()
                .collectList()
                .map(lines -> filled(empty, lines));
    }

    static Cart filled(Cart empty, List<CartLine> lines) {
        return new Cart(empty.id(), empty.currency(), lines, empty.coupons(), empty.checkedOutAs());
    }

    static Cart empty(Readable row) {
        return new Cart(
                uuid(row, "id"),
                Currency.getInstance(text(row, "currency")),
                List.of(),
                List.of(array(row, "coupons", String[].class)),
                row.get("checked_out_as", UUID.class));
    }

    static CartLine line(Readable row) {
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
