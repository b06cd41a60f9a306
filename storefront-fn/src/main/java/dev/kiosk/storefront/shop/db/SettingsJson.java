package dev.kiosk.storefront.shop.db;

import dev.kiosk.storefront.shop.domain.ShopSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the shop is, as it is kept: the members of the record. */
final class SettingsJson {

    /** What a later release has added is no reason not to show a shop. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SettingsJson() {}

    static String write(ShopSettings settings) {
        return JSON.writeValueAsString(settings);
    }

    static ShopSettings read(String json) {
        return JSON.readValue(json, ShopSettings.class);
    }
}
