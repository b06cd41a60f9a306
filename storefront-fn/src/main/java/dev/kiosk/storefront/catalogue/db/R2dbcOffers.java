package dev.kiosk.storefront.catalogue.db;

import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.fn.group.BatchStatement;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.catalogue.domain.Offers;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Prices by SKU: with the variant in the shop's own currency, on a price list in others. */
@Repository
class R2dbcOffers implements Offers {

    private static final String FIND = """
        select v.sku, p.slug, coalesce(p.category_slug, '') as category, p.name, v.option, <price>
        from variant v join product p on p.id = v.product_id <list>
        where v.sku = any (cast(:skus as text[])) and p.sold_from <= now()
        """;
    private static final String IN_OWN_CURRENCY = FIND.replace(
                    "<price>", SaleSql.asked("v.price") + " as price, v.currency")
            .replace("<list>", SaleSql.running("v", "v.currency"));
    private static final String IN_ANOTHER = FIND.replace("<price>", SaleSql.asked("l.price") + " as price, l.currency")
            .replace(
                    "<list>",
                    "join list_price l on l.sku = v.sku and l.currency = :currency "
                            + SaleSql.running("v", "l.currency"));

    private final DatabaseClient database;
    private final Currency own;
    private final BatchStatement<Asked, Map<String, Offer>> asking = BatchStatement.of(this::findAll);

    R2dbcOffers(DatabaseClient database, Currency own) {
        this.database = database;
        this.own = own;
    }

    @Override
    public Mono<Map<String, Offer>> find(Collection<String> skus, Currency currency) {
        return skus.isEmpty() ? Mono.just(Map.of()) : asking.take(new Asked(Set.copyOf(skus), currency));
    }

    private record Asked(Set<String> skus, Currency currency) {

        Map<String, Offer> of(List<Offer> found) {
            return found.stream()
                    .filter(offer -> offer.currency().equals(currency) && skus.contains(offer.sku()))
                    .collect(Collectors.toMap(Offer::sku, Function.identity()));
        }
    }

    /** A statement for each currency, so mostly one. */
    private Mono<List<Map<String, Offer>>> findAll(List<Asked> crowd) {
        String[] skus = crowd.stream()
                .flatMap(asked -> asked.skus().stream())
                .distinct()
                .toArray(String[]::new);
        return Flux.fromStream(crowd.stream().map(Asked::currency).distinct())
                .concatMap(currency -> statement(currency)
                        .bind("skus", skus)
                        .map(R2dbcOffers::offer)
                        .all())
                .collectList()
                .map(found -> crowd.stream().map(asked -> asked.of(found)).toList());
    }

    @Override
    public Mono<List<Currency>> currencies() {
        return currencies("true");
    }

    @Override
    public Mono<List<Currency>> offered() {
        return currencies("exists (select from shipping_method where listed.currency = any (currencies))");
    }

    private Mono<List<Currency>> currencies(String condition) {
        return database.sql("""
            with recursive listed as (
                (select currency from list_price order by currency limit 1)
                union all
                select (select min(l.currency) from list_price l where l.currency > listed.currency)
                from listed where listed.currency is not null)
            select currency from listed where currency is not null
                and <condition>
            """.replace("<condition>", condition))
                .map(row -> Currency.getInstance(text(row, "currency")))
                .all()
                .startWith(own)
                .collectList();
    }

    private DatabaseClient.GenericExecuteSpec statement(Currency currency) {
        return currency.equals(own)
                ? database.sql(IN_OWN_CURRENCY)
                : database.sql(IN_ANOTHER).bind("currency", currency.getCurrencyCode());
    }

    private static Offer offer(Readable row) {
        return new Offer(
                text(row, "sku"),
                text(row, "slug"),
                text(row, "category"),
                text(row, "name"),
                text(row, "option"),
                number(row, "price"),
                Currency.getInstance(text(row, "currency")));
    }
}
