package dev.kiosk.bench.replay;

import dev.kiosk.bench.platform.StockLevel;
import java.util.Map;
import java.util.Set;

/**
 * The shop before its first customer.
 *
 * @param prices pence by SKU
 * @param stock of every SKU of the data
 * @param deadLetters ids of those that are there already
 */
record Opening(Map<String, Long> prices, Map<String, StockLevel> stock, Set<String> deadLetters) {}
