package dev.kiosk.cluster.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** What is on offer: a few things, and more of each than the tests can buy. */
record Goods(Shop shop) {

    static final int SKUS = 8;

    private static final int PLENTY = 100_000;

    /** As NOTES.txt says it is done. */
    void arrive() {
        StringBuilder catalogue = new StringBuilder("sku,product,name,option,description,category,price,currency\n");
        StringBuilder stock = new StringBuilder("sku,onHand\n");
        for (int i = 0; i < SKUS; i++) {
            catalogue.append("%s,,Thing %d,,A thing,Things,%d.50,GBP%n".formatted(sku(i), i, i + 1));
            stock.append(sku(i)).append(',').append(PLENTY).append('\n');
        }
        send("storefront-fn-events", "/api/catalogue/imports", catalogue.toString());
        send("inventory-fn", "/api/stock/imports", stock.toString());
    }

    static String sku(int number) {
        return "THING-%02d".formatted(number);
    }

    private void send(String service, String path, String csv) {
        HttpResponse<String> response = Http.insist(() -> HttpRequest.newBuilder(uri(service, path))
                .header("content-type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    private URI uri(String service, String path) {
        return shop.inside(service).resolve(path);
    }
}
