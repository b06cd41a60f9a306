package dev.kiosk.ops.cluster;

import java.util.List;

/**
 * A Knative Service of Kiosk.
 *
 * @param function the function that it runs, whose database it uses
 * @param inside whether only the cluster may reach it
 */
public record KioskService(String name, String function, boolean inside) {

    public static final KioskService STOREFRONT = new KioskService("storefront-fn", "storefront-fn", false);

    public static final List<KioskService> ALL = List.of(
            STOREFRONT,
            new KioskService("storefront-fn-events", "storefront-fn", true),
            new KioskService("order-fn", "order-fn", true),
            new KioskService("inventory-fn", "inventory-fn", true));
}
