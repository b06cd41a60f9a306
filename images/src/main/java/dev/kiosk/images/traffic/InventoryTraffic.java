package dev.kiosk.images.traffic;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.Ids;
import java.util.List;

/** Staff count the stock; orders reserve it, and commit or release it. */
final class InventoryTraffic implements Traffic {

    private static final String CSV = """
            sku,onHand
            TRAINING-1,40
            TRAINING-2,0
            TRAINING-3,a few
            """;

    @Override
    public void send(FunctionClient function) {
        String sku = "ASSAM-" + Ids.next();
        function.importCsv("/api/stock/imports", CSV);
        function.send(
                "POST",
                "/api/stock/" + sku + "/adjustments",
                "{\"delta\":10,\"reason\":\"counted\"}",
                200,
                "idempotency-key",
                sku);
        confirmed(function, SampleOrder.of(sku));
        cancelled(function, SampleOrder.of(sku));
        handled(function, List.of(SampleOrder.of("NO-SUCH-SKU").placed()));
        function.get("/api/stock/" + sku);
        function.get("/api/stock?limit=20");
        CommonTraffic.housekeeping(function);
    }

    private static void confirmed(FunctionClient function, SampleOrder order) {
        handled(function, List.of(order.placed(), order.confirmed()));
    }

    private static void cancelled(FunctionClient function, SampleOrder order) {
        handled(function, List.of(order.placed(), order.cancelled()));
    }

    private static void handled(FunctionClient function, List<EventData> events) {
        events.forEach(function::handle);
    }
}
