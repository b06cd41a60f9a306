package dev.kiosk.inventory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of inventory-fn, prefix {@code kiosk.inventory}.
 *
 * @param importMaxSize the largest file that is imported
 * @param importBatch rows of an import that are committed together
 * @param expiryBatch holds that a sweep expires together
 */
@ConfigurationProperties(prefix = "kiosk.inventory", ignoreUnknownFields = false)
public record InventoryProperties(
        @DefaultValue("32MB") DataSize importMaxSize,
        @DefaultValue("1000") int importBatch,
        @DefaultValue("200") int expiryBatch) {

    public InventoryProperties {
        if (importMaxSize.toBytes() < 1 || importMaxSize.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "kiosk.inventory.import-max-size is from 1B to 2GB, not " + importMaxSize);
        }
        if (importBatch < 1 || expiryBatch < 1) {
            throw new IllegalArgumentException(
                    "kiosk.inventory.import-batch and kiosk.inventory.expiry-batch are at least 1");
        }
    }
}
