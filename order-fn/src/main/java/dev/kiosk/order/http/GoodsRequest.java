package dev.kiosk.order.http;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** So many units of a SKU. */
record GoodsRequest(String sku, int quantity) {

    private static final int MOST_LINES = 2000;
    private static final int MOST_UNITS = 1_000_000;

    GoodsRequest {
        sku = Texts.required("sku", sku);
        if (quantity < 1 || quantity > MOST_UNITS) {
            throw Problem.invalid("quantity is 1 to " + MOST_UNITS);
        }
    }

    /** Each SKU once; none where nothing is said. */
    static List<OrderedLine> goods(@Nullable List<GoodsRequest> lines) {
        List<GoodsRequest> all = lines == null ? List.of() : lines;
        if (all.size() > MOST_LINES
                || all.stream().map(GoodsRequest::sku).distinct().count() < all.size()) {
            throw Problem.invalid("lines are " + MOST_LINES + " at most, each SKU once");
        }
        return all.stream()
                .map(line -> new OrderedLine(line.sku(), line.quantity()))
                .toList();
    }
}
