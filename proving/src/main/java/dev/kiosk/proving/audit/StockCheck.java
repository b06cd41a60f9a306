package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The stock of every SKU: every state that it was ever in, and its books. Each query gives what is wrong. */
final class StockCheck {

    private static final String NEGATIVE = """
            select sku, 'was ' || on_hand || ' on hand and ' || reserved || ' reserved at version ' || version
            from recorder.stock where on_hand < 0 or reserved < 0 or reserved > on_hand
            """;

    private static final String VERSIONS = """
            select sku, 'has version ' || version || ' after ' || before
            from (select sku, version, lag(version) over (partition by sku order by n) as before from recorder.stock) all_of
            where version <= before
            """;

    private static final String OVERSOLD = """
            select sku, 'took in ' || came || ' and sold ' || sold
            from (select sku, (select coalesce(sum(delta), 0) from stock_adjustment a where a.sku = stock.sku) as came,
                    (select coalesce(sum(quantity), 0) from reservation_line l join reservation r on r.id = reservation_id
                     where l.sku = stock.sku and status in ('committed', 'held')) as sold
                  from stock) sums
            where sold > came
            """;

    private static final String BALANCE = """
            select sku, 'has ' || on_hand || ' on hand, should have ' || should
            from (select sku, on_hand,
                    (select coalesce(sum(delta), 0) from stock_adjustment a where a.sku = stock.sku)
                    - (select coalesce(sum(quantity), 0) from reservation_line l join reservation r on r.id = reservation_id
                       where l.sku = stock.sku and status = 'committed') as should
                  from stock) sums
            where on_hand <> should
            """;

    private static final String RESERVED = """
            select sku, 'has ' || reserved || ' reserved, should have ' || should
            from (select sku, reserved,
                    (select coalesce(sum(quantity), 0) from reservation_line l join reservation r on r.id = reservation_id
                     where l.sku = stock.sku and status = 'held') as should
                  from stock) sums
            where reserved <> should
            """;

    private static final String RECORDED = """
            select stock.sku, 'is not what was recorded last'
            from stock left join lateral (
                select * from recorder.stock r where r.sku = stock.sku order by n desc limit 1) last on true
            where (stock.on_hand, stock.reserved, stock.version)
                is distinct from (last.on_hand, last.reserved, last.version)
            """;

    private StockCheck() {}

    static List<Violation> check(Connection stock) throws SQLException {
        return List.of(
                        find(stock, Invariant.STOCK_NEVER_NEGATIVE, NEGATIVE),
                        find(stock, Invariant.STOCK_NEVER_NEGATIVE, VERSIONS),
                        find(stock, Invariant.STOCK_NEVER_NEGATIVE, OVERSOLD),
                        find(stock, Invariant.STOCK_BALANCED, BALANCE),
                        find(stock, Invariant.STOCK_BALANCED, RESERVED),
                        find(stock, Invariant.STOCK_BALANCED, RECORDED))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Violation> find(Connection stock, Invariant invariant, String query) throws SQLException {
        return Sql.list(stock, query, row -> new Violation(invariant, "SKU " + Sql.text(row, 1), Sql.text(row, 2)));
    }
}
