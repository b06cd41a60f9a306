package dev.kiosk.storefront.catalogue.db;

/** What a statement says of the price that is asked now: {@code s} is the sale that runs, if one does. */
final class SaleSql {

    private static final String RUNNING = """
        left join sale_price s on s.sku = <variant>.sku and s.currency = <currency>
            and s.from_at <= now() and (s.until_at is null or s.until_at > now())\
        """;

    private SaleSql() {}

    /**
     * Joins the sale of a variant.
     *
     * @param variant the alias of its table
     * @param currency an expression
     */
    static String running(String variant, String currency) {
        return RUNNING.replace("<variant>", variant).replace("<currency>", currency);
    }

    /**
     * A sale never makes anything dearer.
     *
     * @param regular an expression
     */
    static String asked(String regular) {
        return "least(" + regular + ", s.price)";
    }

    /** Columns {@code regular} and {@code lowest}, of which the latter is of a reduced price only. */
    static String reduction(String regular, String currency) {
        return regular + " as regular, case when s.price < " + regular + " then coalesce(lowest_price_before(v.sku, "
                + currency + ", s.from_at), " + regular + ") end as lowest";
    }
}
