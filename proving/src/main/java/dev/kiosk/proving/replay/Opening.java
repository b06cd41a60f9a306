package dev.kiosk.proving.replay;

import dev.kiosk.proving.shop.StockLevel;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The shop before its first customer.
 *
 * @param at since when orders may be this run's, by whichever clock
 * @param orders ids of those that are there already, of those since then
 *
 * @param prices pence by SKU
 * @param stock of every SKU of the data
 * @param deadLetters ids of those that are there already
 */
record Opening(
        Instant at,
        Set<String> orders,
        Map<String, Long> prices,
        Map<String, StockLevel> stock,
        Set<String> deadLetters) {}
