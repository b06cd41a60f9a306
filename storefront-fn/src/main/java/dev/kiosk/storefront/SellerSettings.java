package dev.kiosk.storefront;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sells, prefix {@code kiosk.storefront.seller}: shown on orders and in letters.
 *
 * @param name of the company; empty where it is called like the shop
 * @param address line by line, as on an envelope; none is shown where it is empty
 */
public record SellerSettings(
        @DefaultValue("") String name, @DefaultValue List<String> address) {

    public SellerSettings {
        address = address.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
