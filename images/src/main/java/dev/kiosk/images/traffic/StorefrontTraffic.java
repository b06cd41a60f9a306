package dev.kiosk.images.traffic;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.Ids;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A customer looks around, fills a cart, checks out, and follows the order until it is delivered. */
final class StorefrontTraffic implements Traffic {

    private static final String CSV = """
            sku,product,name,option,description,category,price,currency
            ASSAM-100,Assam,Assam Tea,100 g,"Malty, from the second flush",Tea,8.50,GBP
            ASSAM-250,Assam,Assam Tea,250 g,"Malty, from the second flush",Tea,18.00,GBP
            MUG-BLUE,,Blue Mug,,Holds a pint,Mugs,12.00,GBP
            BROKEN,,Broken,,No price,Mugs,dear,GBP
            """;

    @Override
    public void send(FunctionClient function) {
        function.importCsv("/api/catalogue/imports", CSV);
        function.handle(new StockAdjusted("ASSAM-100", 100, 100, 1));
        browse(function);
        String cart = fillCart(function);
        follow(function, checkOut(function, cart));
        CommonTraffic.housekeeping(function);
    }

    private static void browse(FunctionClient function) {
        List.of("/", "/products?q=asam", "/products/assam-tea", "/categories/tea", "/cart")
                .forEach(function::browse);
        List.of("/api/categories", "/api/products?q=asam", "/api/products?category=tea", "/api/products/assam-tea")
                .forEach(function::get);
    }

    private static String fillCart(FunctionClient function) {
        String cart = function.send("POST", "/api/carts", "", 201).get("cartId").asString();
        String lines = "/api/carts/" + cart + "/lines";
        function.send("POST", lines, "{\"sku\":\"ASSAM-100\",\"quantity\":1}", 200);
        function.send("PUT", lines + "/ASSAM-100", "{\"quantity\":2}", 200);
        function.get("/api/carts/" + cart);
        return cart;
    }

    private static JsonNode checkOut(FunctionClient function, String cart) {
        String key = Ids.next().toString();
        return function.send("POST", "/api/checkout", checkout(cart), 202, "Idempotency-Key", key);
    }

    private static String checkout(String cart) {
        return """
                {"cartId":"%s",
                 "customer":{"name":"Ada Lovelace","email":"ada@example.org"},
                 "shippingAddress":{"line1":"12 St James's Square","city":"London","postcode":"SW1Y 4JH","country":"GB"},
                 "paymentToken":"tok_authorise"}
                """.formatted(cart);
    }

    private static void follow(FunctionClient function, JsonNode checkout) {
        UUID id = UUID.fromString(checkout.get("orderId").asString());
        String token = checkout.get("accessToken").asString();
        SampleOrder order = new SampleOrder(id, Ids.next(), "ASSAM-100", 850);
        for (EventData event : List.of(
                order.placed(),
                order.reserved(),
                order.captured(),
                order.confirmed(),
                order.shipped(),
                order.delivered())) {
            function.handle(event);
        }
        function.status("GET", "/api/orders/" + id, "Authorization", "Bearer " + token);
        function.browse("/orders/" + id + "?token=" + token);
    }
}
