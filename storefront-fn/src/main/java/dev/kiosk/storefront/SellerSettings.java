package dev.kiosk.storefront;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sells, prefix {@code kiosk.storefront.seller}: shown on orders and in letters.
 *
 * @param name of the shop or its company; empty for what the shop's pages call it
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

    /** @param shop what the shop's pages call it */
    public List<String> lines(String shop) {
        return Stream.concat(Stream.of(name.isEmpty() ? shop : name), address.stream())
                .toList();
    }
}
