package dev.kiosk.images.traffic;

/** Orders are placed, paid for, shipped and delivered; one is cancelled. */
final class OrderTraffic implements Traffic {

    @Override
    public void send(FunctionClient function) {
        delivered(function, SampleOrder.of("ASSAM-100"));
        cancelled(function, SampleOrder.of("ASSAM-250"));
        function.get("/api/orders?limit=20");
        function.get("/api/orders?status=confirmed&limit=20");
        function.get("/api/dead-letters?limit=20");
        CommonTraffic.housekeeping(function);
    }

    private static void delivered(FunctionClient function, SampleOrder order) {
        confirm(function, order);
        String path = "/api/orders/" + order.id();
        function.get(path);
        function.send("POST", path + "/ship", "{\"carrier\":\"Royal Mail\",\"tracking\":\"RM000000000GB\"}", 200);
        function.send("POST", path + "/deliver", "", 200);
    }

    private static void cancelled(FunctionClient function, SampleOrder order) {
        confirm(function, order);
        function.send("POST", "/api/orders/" + order.id() + "/cancel", "{\"reason\":\"changed-mind\"}", 200);
        function.handle(order.released());
    }

    private static void confirm(FunctionClient function, SampleOrder order) {
        function.handle(order.submitted());
        function.handle(order.reserved());
        function.handle(order.committed());
    }
}
