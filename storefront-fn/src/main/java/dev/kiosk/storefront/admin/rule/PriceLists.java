package dev.kiosk.storefront.admin.rule;

import dev.kiosk.storefront.admin.rule.RulesView.PriceList;
import dev.kiosk.storefront.db.Columns;
import java.util.List;
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
                        Columns.text(row, "currency"), Columns.number(row, "priced"), Columns.number(row, "missing")))
                .all()
                .collectList();
    }
}
