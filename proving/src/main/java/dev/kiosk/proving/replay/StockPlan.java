package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Item;
import dev.kiosk.proving.shop.Goods.StockLevel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much stock the data needs. At 100 percent there is enough for every order, and a SKU of which there is more already is
 * left as it is. At less, every SKU gets exactly so much of what the data sells, so that some orders are rejected.
 */
record StockPlan(int percent) {

    private static final int ALL = 100;

    /** Units on hand that are to be, by SKU, for those of which there are not. */
    Map<String, Integer> missing(List<Item> items, Map<String, StockLevel> now) {
        Map<String, Integer> missing = new TreeMap<>();
        for (Item item : items) {
            StockLevel level = now.getOrDefault(item.sku(), new StockLevel(item.sku(), -1, 0));
            int wanted = Math.addExact(level.reserved(), share(item.sold()));
            if (percent == ALL ? level.onHand() < wanted : level.onHand() != wanted) {
                missing.put(item.sku(), wanted);
            }
        }
        return missing;
    }

    private int share(int units) {
        return Math.toIntExact((long) units * percent / ALL);
    }
}
