package dev.kiosk.images.traffic;

/** Staff register an endpoint, which is told what happens to an order. The function's own sweep plays the merchant: it takes any POST. */
final class WebhookTraffic implements Traffic {

    private static final String ENDPOINTS = "/api/webhook-endpoints";

    @Override
    public void send(FunctionClient function) {
        String merchant = function.uri("/sweep").toString();
        String id = function.send("POST", ENDPOINTS, "{\"url\":\"" + merchant + "\"}", 201)
                .get("id")
                .asString();
        SampleOrder order = SampleOrder.of("ASSAM-100");
        function.handle(order.placed());
        function.handle(order.confirmed());
        function.handle(order.shipped());
        function.get(ENDPOINTS);
        function.get(ENDPOINTS + "/" + id + "/deliveries");
        CommonTraffic.housekeeping(function);
    }
}
