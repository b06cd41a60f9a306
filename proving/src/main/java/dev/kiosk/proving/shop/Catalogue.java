package dev.kiosk.proving.shop;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

/** The inner face of storefront-fn: the catalogue's imports. */
public final class Catalogue {

    private static final List<String> HEADER =
            List.of("sku", "product", "name", "option", "description", "category", "price", "currency");
    private static final String CATEGORY = "Online Retail";
    public static final String CURRENCY = "GBP";

    private final JsonHttp http;
    private final URI base;

    public Catalogue(JsonHttp http, URI base) {
        this.http = http;
        this.base = base;
    }

    public Import importProducts(List<ProductRow> rows) {
        String csv = CsvText.of(HEADER, rows.stream().map(Catalogue::fields).toList());
        return http.ask(Call.postCsv(base.resolve("/api/catalogue/imports"), csv), Import.class);
    }

    private static List<String> fields(ProductRow row) {
        String price = BigDecimal.valueOf(row.price(), 2).toPlainString();
        return List.of(row.sku(), row.product(), row.name(), row.option(), "", CATEGORY, price, CURRENCY);
    }
}
