package dev.kiosk.storefront.order.db;

import dev.kiosk.storefront.pricing.domain.Itemised;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How totals came about, as it is kept. */
final class ItemisedJson {

    /** What a later release has added is no reason not to show an order. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ItemisedJson() {}

    static String write(Itemised itemised) {
        return JSON.writeValueAsString(itemised);
    }

    /** @param json null for an order of an earlier release */
    static Itemised read(@Nullable String json) {
        return json == null ? Itemised.NOTHING : JSON.readValue(json, Itemised.class);
    }
}
