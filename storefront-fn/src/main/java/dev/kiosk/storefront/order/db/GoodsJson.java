package dev.kiosk.storefront.order.db;

import dev.kiosk.contracts.OrderedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The goods that an entry of a timeline is about, as they are kept. */
public final class GoodsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GoodsJson() {}

    /** Null for none. */
    public static @Nullable String write(List<OrderedLine> goods) {
        return goods.isEmpty() ? null : JSON.writeValueAsString(goods);
    }

    static List<OrderedLine> read(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, OrderedLine[].class));
    }
}
