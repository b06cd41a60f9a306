package dev.kiosk.storefront.web.asset;

import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.storefront.account.AccountShop;
import dev.kiosk.storefront.testing.EventStream;
import dev.kiosk.storefront.testing.PaymentProviders;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.Shop.Bought;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every operation of the API, answered in every way. */
final class ApiCalls {

    private static final String PAYMENT = "{\"paymentToken\": \"tok_authorise\"}";
    private static final String NO_CART = "/api/carts/0198c5f2-7e8a-7cc3-98c4-dc0c0c07398f";
    private static final String BAD_CART = "/api/carts/no-uuid";
    private static final String LINE = Shop.line("MUG", 1);
    private static final String BAD_LINE = Shop.line("MUG", 0);
    private static final String UNKNOWN_LINE = Shop.line("NO-SUCH-SKU", 1);
    private static final String ONE = "{\"quantity\": 1}";

    private final Shop shop;

    ApiCalls(Shop shop) {
        this.shop = shop;
    }

    Stream<ApiCall> all() {
        return Stream.of(
                        catalogue(),
                        carts(),
                        lines(),
                        line(),
                        pricing(),
                        paymentMethods(),
                        checkout(),
                        orders(),
                        streams(),
                        paymentNotifications(),
                        signIns(),
                        account())
                .flatMap(List::stream);
    }

    private List<ApiCall> catalogue() {
        return List.of(
                new ApiCall("GET /api/categories", 200, () -> shop.get("/api/categories")),
                new ApiCall("GET /api/products", 200, () -> shop.get("/api/products?q=card&limit=2")),
                new ApiCall("GET /api/products", 200, () -> shop.get("/api/products?category=tea")),
                new ApiCall("GET /api/products", 200, () -> shop.get("/api/products?currency=GBP")),
                new ApiCall("GET /api/products", 422, () -> shop.get("/api/products?currency=KWD")),
                new ApiCall("GET /api/products", 400, () -> shop.get("/api/products?limit=0")),
                new ApiCall("GET /api/products/{slug}", 200, () -> shop.get("/api/products/earl-grey")),
                new ApiCall("GET /api/products/{slug}", 200, () -> shop.get("/api/products/everyday-mug")),
                new ApiCall("GET /api/products/{slug}", 422, () -> shop.get("/api/products/earl-grey?currency=KWD")),
                new ApiCall("GET /api/products/{slug}", 404, () -> shop.get("/api/products/nothing")),
                new ApiCall("GET /api/products/{slug}", 301, () -> shop.get("/api/products/" + moved())),
                new ApiCall("GET /api/products/{slug}", 410, () -> shop.get("/api/products/" + archived())));
    }

    private List<ApiCall> paymentMethods() {
        return List.of(new ApiCall("GET /api/payment-methods", 200, () -> shop.get("/api/payment-methods")));
    }

    private List<ApiCall> carts() {
        return List.of(
                new ApiCall("POST /api/carts", 201, () -> shop.send("POST", "/api/carts", "")),
                new ApiCall("POST /api/carts", 400, () -> shop.send("POST", "/api/carts", "{\"currency\": \"QQQ\"}")),
                new ApiCall("POST /api/carts", 422, () -> shop.send("POST", "/api/carts", "{\"currency\": \"KWD\"}")),
                new ApiCall("GET /api/carts/{cartId}", 200, () -> shop.get(open())),
                new ApiCall("GET /api/carts/{cartId}", 200, () -> shop.get(open() + "?country=GB&postcode=YO1")),
                new ApiCall("GET /api/carts/{cartId}", 422, () -> shop.get(open() + "?shippingMethod=drone")),
                new ApiCall("GET /api/carts/{cartId}", 400, () -> shop.get(BAD_CART)),
                new ApiCall("GET /api/carts/{cartId}", 404, () -> shop.get(NO_CART)));
    }

    private Reply guess() {
        String cart = open();
        return IntStream.rangeClosed(0, 10)
                .mapToObj(i -> shop.send("POST", cart + "/coupons", "{\"code\": \"GUESS" + i + "\"}"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<ApiCall> lines() {
        Function<String, String> all = line -> "[" + line + "]";
        return Stream.of(
                        changes("POST", "/lines", Function.identity()).stream(), changes("PUT", "/lines", all).stream())
                .flatMap(Function.identity())
                .toList();
    }

    private List<ApiCall> changes(String method, String path, Function<String, String> body) {
        String operation = method + " /api/carts/{cartId}" + path;
        return List.of(
                new ApiCall(operation, 200, () -> shop.send(method, open() + path, body.apply(LINE))),
                new ApiCall(operation, 400, () -> shop.send(method, open() + path, body.apply(BAD_LINE))),
                new ApiCall(operation, 404, () -> shop.send(method, NO_CART + path, body.apply(LINE))),
                new ApiCall(operation, 409, () -> shop.send(method, ordered() + path, body.apply(LINE))),
                new ApiCall(operation, 422, () -> shop.send(method, open() + path, body.apply(UNKNOWN_LINE))));
    }

    private List<ApiCall> line() {
        String put = "PUT /api/carts/{cartId}/lines/{sku}";
        String delete = "DELETE /api/carts/{cartId}/lines/{sku}";
        return List.of(
                new ApiCall(put, 200, () -> shop.send("PUT", open() + "/lines/MUG", ONE)),
                new ApiCall(put, 400, () -> shop.send("PUT", open() + "/lines/MUG", "{\"quantity\": -1}")),
                new ApiCall(put, 404, () -> shop.send("PUT", NO_CART + "/lines/MUG", ONE)),
                new ApiCall(put, 409, () -> shop.send("PUT", ordered() + "/lines/MUG", ONE)),
                new ApiCall(put, 422, () -> shop.send("PUT", open() + "/lines/NO-SUCH-SKU", ONE)),
                new ApiCall(delete, 200, () -> shop.send("DELETE", open() + "/lines/MUG", "")),
                new ApiCall(delete, 400, () -> shop.send("DELETE", BAD_CART + "/lines/MUG", "")),
                new ApiCall(delete, 404, () -> shop.send("DELETE", NO_CART + "/lines/MUG", "")),
                new ApiCall(delete, 409, () -> shop.send("DELETE", ordered() + "/lines/MUG", "")));
    }

    private List<ApiCall> pricing() {
        String currency = "PUT /api/carts/{cartId}/currency";
        String coupons = "POST /api/carts/{cartId}/coupons";
        String coupon = "DELETE /api/carts/{cartId}/coupons/{code}";
        String pounds = "{\"currency\": \"GBP\"}";
        String welcome = "{\"code\": \" welcome \"}";
        new Rules(shop).put("promotions/welcome", Rules.percent("WELCOME", 1_000));
        return List.of(
                new ApiCall(currency, 200, () -> shop.send("PUT", open() + "/currency", pounds)),
                new ApiCall(currency, 400, () -> shop.send("PUT", open() + "/currency", "{}")),
                new ApiCall(currency, 404, () -> shop.send("PUT", NO_CART + "/currency", pounds)),
                new ApiCall(currency, 409, () -> shop.send("PUT", ordered() + "/currency", pounds)),
                new ApiCall(currency, 422, () -> shop.send("PUT", open() + "/currency", "{\"currency\": \"KWD\"}")),
                new ApiCall(coupons, 200, () -> shop.send("POST", open() + "/coupons", welcome)),
                new ApiCall(coupons, 400, () -> shop.send("POST", open() + "/coupons", "{}")),
                new ApiCall(coupons, 404, () -> shop.send("POST", NO_CART + "/coupons", welcome)),
                new ApiCall(coupons, 409, () -> shop.send("POST", ordered() + "/coupons", welcome)),
                new ApiCall(coupons, 422, () -> shop.send("POST", open() + "/coupons", "{\"code\": \"none\"}")),
                new ApiCall(coupons, 429, this::guess),
                new ApiCall(coupon, 200, () -> shop.send("DELETE", open() + "/coupons/WELCOME", "")),
                new ApiCall(coupon, 400, () -> shop.send("DELETE", BAD_CART + "/coupons/WELCOME", "")),
                new ApiCall(coupon, 404, () -> shop.send("DELETE", NO_CART + "/coupons/WELCOME", "")),
                new ApiCall(coupon, 409, () -> shop.send("DELETE", ordered() + "/coupons/WELCOME", "")));
    }

    private List<ApiCall> checkout() {
        String operation = "POST /api/checkout";
        return List.of(
                new ApiCall(operation, 202, () -> shop.checkOut(open(), Shop.newSku())),
                new ApiCall(operation, 400, () -> shop.post("/api/checkout", "{}", Map.of())),
                new ApiCall(operation, 404, () -> shop.checkOut(NO_CART)),
                new ApiCall(operation, 409, () -> shop.checkOut(ordered(), Shop.newSku())),
                new ApiCall(operation, 409, this::dearer),
                new ApiCall(operation, 422, () -> shop.checkOut(empty())),
                new ApiCall(operation, 422, this::keyReused));
    }

    private List<ApiCall> orders() {
        String get = "GET /api/orders/{orderId}";
        String cancel = "POST /api/orders/{orderId}/cancellation";
        String pay = "POST /api/orders/{orderId}/payments";
        String sendBack = "POST /api/orders/{orderId}/returns";
        String withdraw = "POST /api/orders/{orderId}/withdrawal";
        String invoices = "GET /api/orders/{orderId}/invoices";
        String invoice = "GET /api/orders/{orderId}/invoices/{number}";
        return List.of(
                new ApiCall(get, 200, () -> order(bought -> shop.get(bought.path(), bought.token()))),
                new ApiCall(get, 400, () -> shop.get("/api/orders/no-uuid", "token")),
                new ApiCall(get, 401, () -> order(bought -> shop.get(bought.path()))),
                new ApiCall(get, 403, () -> order(bought -> shop.get(bought.path(), "wrong"))),
                new ApiCall(
                        cancel,
                        202,
                        () -> order(bought -> cancel(bought, "{\"reason\": \"too late\"}", bought.token()))),
                new ApiCall(cancel, 202, () -> order(bought -> cancel(bought, "", bought.token()))),
                new ApiCall(cancel, 400, () -> order(bought -> cancel(bought, "{", bought.token()))),
                new ApiCall(
                        cancel, 401, () -> order(bought -> shop.send("POST", bought.path() + "/cancellation", "{}"))),
                new ApiCall(cancel, 403, () -> order(bought -> cancel(bought, "{}", "wrong"))),
                new ApiCall(cancel, 409, () -> order(bought -> cancel(delivered(bought), "{}", bought.token()))),
                new ApiCall(sendBack, 202, () -> order(bought -> sendBack(shipped(bought), 1, "a", bought.token()))),
                new ApiCall(sendBack, 400, () -> order(bought -> sendBack(bought, 0, "a", bought.token()))),
                new ApiCall(sendBack, 401, () -> order(this::sendBackWithoutToken)),
                new ApiCall(sendBack, 403, () -> order(bought -> sendBack(bought, 1, "a", "wrong"))),
                new ApiCall(sendBack, 409, () -> order(bought -> sendBack(bought, 1, "a", bought.token()))),
                new ApiCall(sendBack, 422, () -> order(bought -> sendBack(shipped(bought), 9, "a", bought.token()))),
                new ApiCall(withdraw, 202, () -> order(bought -> withdraw(bought.path(), bought.token()))),
                new ApiCall(withdraw, 400, () -> withdraw("/api/orders/no-uuid", "token")),
                new ApiCall(withdraw, 401, () -> order(bought -> shop.send("POST", bought.path() + "/withdrawal", ""))),
                new ApiCall(withdraw, 403, () -> order(bought -> withdraw(bought.path(), "wrong"))),
                new ApiCall(
                        withdraw,
                        409,
                        () -> order(bought -> withdraw(cancelled(bought).path(), bought.token()))),
                new ApiCall(invoices, 200, () -> order(bought -> invoices(shipped(bought), bought.token()))),
                new ApiCall(invoices, 400, () -> shop.get("/api/orders/no-uuid/invoices", "token")),
                new ApiCall(invoices, 401, () -> order(bought -> shop.get(bought.path() + "/invoices"))),
                new ApiCall(invoices, 403, () -> order(bought -> invoices(bought, "wrong"))),
                new ApiCall(invoice, 200, () -> order(bought -> invoice(shipped(bought)))),
                new ApiCall(invoice, 400, () -> shop.get("/api/orders/no-uuid/invoices/1", "token")),
                new ApiCall(invoice, 401, () -> order(bought -> shop.get(bought.path() + "/invoices/1"))),
                new ApiCall(invoice, 403, () -> order(bought -> shop.get(bought.path() + "/invoices/1", "wrong"))),
                new ApiCall(
                        invoice, 404, () -> order(bought -> shop.get(bought.path() + "/invoices/1", bought.token()))),
                new ApiCall(pay, 202, () -> order(bought -> pay(declined(bought), "tok_authorise", bought.token()))),
                new ApiCall(pay, 400, () -> order(bought -> pay(bought, "", bought.token()))),
                new ApiCall(pay, 401, () -> order(bought -> shop.send("POST", bought.path() + "/payments", PAYMENT))),
                new ApiCall(pay, 403, () -> order(bought -> pay(bought, "tok_authorise", "wrong"))),
                new ApiCall(pay, 409, () -> order(bought -> pay(bought, "tok_authorise", bought.token()))),
                new ApiCall(pay, 409, () -> order(bought -> pay(delivered(bought), "tok_authorise", bought.token()))),
                new ApiCall(pay, 422, () -> order(this::payByAnotherUnderTheSameKey)));
    }

    private Bought declined(Bought bought) {
        shop.server()
                .events()
                .send(new PaymentFailed(
                        bought.orderId(),
                        UUID.randomUUID(),
                        1925,
                        "GBP",
                        "card-declined",
                        Instant.now().plusSeconds(600)));
        return bought;
    }

    private Bought delivered(Bought bought) {
        shop.server().events().send(new OrderDelivered(bought.orderId(), 5));
        return bought;
    }

    private Bought shipped(Bought bought) {
        shop.server()
                .events()
                .send(new OrderShipped(
                        bought.orderId(), 4, "Royal Mail", "RM1", List.of(new OrderedLine(skuOf(bought), 6))));
        return bought;
    }

    private Bought cancelled(Bought bought) {
        shop.server().events().send(new OrderCancelled(bought.orderId(), 4, "changed-mind"));
        return bought;
    }

    private String skuOf(Bought bought) {
        return shop.get(bought.path(), bought.token()).text("/lines/0/sku");
    }

    private Reply sendBack(Bought bought, int units, String key, String token) {
        return shop.post(
                bought.path() + "/returns",
                "{\"reason\": \"damaged\", \"lines\": [" + Shop.line(skuOf(bought), units) + "]}",
                Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key));
    }

    private Reply sendBackWithoutToken(Bought bought) {
        return shop.post(
                bought.path() + "/returns",
                "{\"reason\": \"damaged\", \"lines\": [" + Shop.line("A", 1) + "]}",
                Map.of("Idempotency-Key", "a"));
    }

    private Reply invoices(Bought bought, String token) {
        return shop.get(bought.path() + "/invoices", token);
    }

    private Reply invoice(Bought bought) {
        String number = invoices(bought, bought.token()).text("/items/0/number");
        return shop.get(bought.path() + "/invoices/" + number, bought.token());
    }

    private Reply withdraw(String order, String token) {
        return shop.post(order + "/withdrawal", "", Map.of("Authorization", "Bearer " + token));
    }

    private Reply payByAnotherUnderTheSameKey(Bought bought) {
        pay(declined(bought), "tok_authorise", bought.token()).expect(202);
        return pay(bought, "tok_action", bought.token());
    }

    private Reply pay(Bought bought, String paymentToken, String token) {
        return shop.post(
                bought.path() + "/payments",
                "{\"paymentToken\": \"" + paymentToken + "\"}",
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Idempotency-Key",
                        bought.orderId().toString()));
    }

    private List<ApiCall> streams() {
        String order = "GET /api/orders/{orderId}/events";
        String stock = "GET /api/products/{slug}/availability/events";
        return List.of(
                new ApiCall(order, 200, () -> order(bought -> begun(shop.follow(bought, 0)))),
                new ApiCall(order, 204, () -> order(this::toTheEnd)),
                new ApiCall(order, 400, () -> shop.get("/api/orders/no-uuid/events", "token")),
                new ApiCall(order, 401, () -> order(bought -> shop.get(bought.path() + "/events"))),
                new ApiCall(order, 403, () -> order(bought -> shop.get(bought.path() + "/events", "wrong"))),
                new ApiCall(order, 429, CrowdedShop::follow),
                new ApiCall(stock, 200, () -> begun(shop.stream(availability("earl-grey"), Map.of()))),
                new ApiCall(stock, 404, () -> shop.get(availability("nothing"))),
                new ApiCall(stock, 410, () -> shop.get(availability(archived()))),
                new ApiCall(stock, 429, () -> CrowdedShop.get(availability("nothing"))));
    }

    private String moved() {
        shop.sell("Moved lamp", "2.50");
        String path = "/api/catalogue/products/moved-lamp";
        shop.send(
                        "PUT",
                        path,
                        "{\"revision\": \"" + shop.get(path).text("/revision")
                                + "\", \"name\": \"Moved lamp\", \"slug\": \"lamp-that-moved\"}")
                .expect(204);
        return "moved-lamp";
    }

    private String archived() {
        shop.sell("Bygone lamp", "2.50");
        shop.publish("bygone-lamp", "archived");
        return "bygone-lamp";
    }

    private Reply toTheEnd(Bought bought) {
        shop.server().events().send(new OrderDelivered(bought.orderId(), 5));
        return begun(shop.follow(bought, 2));
    }

    /** What is answered until the first event. */
    private static Reply begun(EventStream stream) {
        try (stream) {
            return stream.begun();
        }
    }

    private static String availability(String slug) {
        return "/api/products/" + slug + "/availability/events";
    }

    private List<ApiCall> paymentNotifications() {
        String operation = "POST /api/webhooks/payments/{provider}";
        PaymentProviders provider = new PaymentProviders(shop.server());
        return List.of(
                new ApiCall(
                        operation,
                        202,
                        () -> provider.stripe(PaymentProviders.capturable(Shop.newSku(), UUID.randomUUID()))),
                new ApiCall(operation, 400, () -> provider.send("stripe", Map.of(), "{}")),
                new ApiCall(operation, 400, () -> provider.stripe("{}")),
                new ApiCall(operation, 404, () -> provider.send("paypal", Map.of(), "{}")));
    }

    private List<ApiCall> signIns() {
        String ask = "POST /api/sign-ins";
        String prove = "POST /api/sign-ins/code";
        return List.of(
                new ApiCall(ask, 202, () -> ask(AccountShop.newAddress())),
                new ApiCall(ask, 400, () -> ask("nobody")),
                new ApiCall(ask, 404, () -> shop.post("/api/sign-ins", "{\"email\": \"a@example.org\"}", Map.of())),
                new ApiCall(ask, 429, ApiCalls::askTooOften),
                new ApiCall(prove, 204, () -> prove(code -> code)),
                new ApiCall(prove, 400, () -> prove(code -> "12345678")),
                new ApiCall(prove, 403, () -> prove(AccountShop::otherThan)),
                new ApiCall(prove, 410, () -> AccountShop.tryCode("kiosk_code=x", "WDJB-MJHT")));
    }

    private List<ApiCall> account() {
        String get = "GET /api/account";
        String everywhere = "DELETE /api/account/sessions";
        return List.of(
                new ApiCall(get, 200, () -> signedIn("GET", "/api/account")),
                new ApiCall(get, 400, () -> signedIn("GET", "/api/account?after=x")),
                new ApiCall(get, 401, () -> shop.get("/api/account")),
                new ApiCall("DELETE /api/account/session", 204, () -> signedIn("DELETE", "/api/account/session")),
                new ApiCall(everywhere, 204, () -> signedIn("DELETE", "/api/account/sessions")),
                new ApiCall(everywhere, 401, () -> shop.send("DELETE", "/api/account/sessions", "")));
    }

    private static Reply ask(String email) {
        return AccountShop.shop().post("/api/sign-ins", "{\"email\": \"" + email + "\"}", Map.of());
    }

    private static Reply askTooOften() {
        String email = AccountShop.newAddress();
        return IntStream.rangeClosed(0, 5)
                .mapToObj(i -> ask(email))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static Reply prove(UnaryOperator<String> typed) {
        String email = AccountShop.newAddress();
        return AccountShop.tryCode(AccountShop.askingCookie(email), typed.apply(AccountShop.codeFor(email)));
    }

    /** By somebody who has bought as a guest. */
    private static Reply signedIn(String method, String path) {
        String email = AccountShop.newAddress();
        Shop own = AccountShop.shop();
        String wish = Shop.wish(own.cartOf(1, own.sell("Card", "1.00"))).replace("ada@example.org", email);
        own.post("/api/checkout", wish, Map.of()).expect(202);
        return own.send(method, path, "", Map.of("Cookie", AccountShop.sessionCookie(email)));
    }

    private Reply order(Function<Bought, Reply> call) {
        return call.apply(shop.buy());
    }

    private Reply cancel(Bought bought, String body, String token) {
        return shop.post(bought.path() + "/cancellation", body, Map.of("Authorization", "Bearer " + token));
    }

    private Reply dearer() {
        String sku = shop.sell("Dearer card", "1.00");
        String cart = shop.cartOf(1, sku);
        shop.price(sku, "Dearer card", "2.00");
        return shop.checkOut(cart);
    }

    private Reply keyReused() {
        String key = Shop.newSku();
        shop.checkOut(open(), key).expect(202);
        return shop.checkOut(open(), key);
    }

    private String empty() {
        return "/api/carts/" + shop.send("POST", "/api/carts", "").expect(201).text("/cartId");
    }

    private String open() {
        return shop.cartOf(2, "MUG");
    }

    private String ordered() {
        String cart = open();
        shop.checkOut(cart).expect(202);
        return cart;
    }
}
