package dev.kiosk.proving.flash;

import java.nio.file.Path;

/**
 * A sale.
 *
 * @param units of the one thing that everybody wants
 * @param atOnce clicks under way at the same time, at most, and as many looks: one machine has only so many connections
 * @param inventories processes of inventory-fn on the same database
 */
public record FlashSettings(
        long seed, int units, int buyers, int atOnce, int inventories, Path manifests, Path work, Path binaries) {}
