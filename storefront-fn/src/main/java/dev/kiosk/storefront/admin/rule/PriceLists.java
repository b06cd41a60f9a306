package dev.kiosk.storefront.admin.rule;

import dev.kiosk.storefront.admin.rule.RulesView.PriceList;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How much of the catalogue has a price in which currency. */
@Repository
class PriceLists {

    private final DatabaseClient database;

    PriceLists(DatabaseClient database) {
        this.database = database;
    }

    /** Without the shop's own currency, in which everything has its price. */
    Mono<List<PriceList>> all() {
        return database.sql("""
                        select currency, count(*) as priced, (select count(*) from variant) - count(*) as missing
                        from list_price group by currency order by currency
                        """)
                .map(row -> new PriceList(
                        Objects.requireNonNull(row.get("currency", String.class)),
                        Objects.requireNonNull(row.get("priced", Long.class)),
                        Objects.requireNonNull(row.get("missing", Long.class))))
                .all()
                .collectList();
    }
}
