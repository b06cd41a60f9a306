package dev.kiosk.ops.cluster;

import java.util.List;

/**
 * A Knative Service of Kiosk.
 *
 * @param function the function that it runs, whose database it uses
 * @param inside whether only the cluster may reach it
 * @param stateful whether it has a database
 * @param optional whether an installation may do without it
 */
public record KioskService(String name, String function, boolean inside, boolean stateful, boolean optional) {

    public static final KioskService STOREFRONT = new KioskService("storefront-fn", "storefront-fn", false);

    public static final List<KioskService> ALL = List.of(
            STOREFRONT,
            new KioskService("storefront-fn-events", "storefront-fn", true),
            new KioskService("order-fn", "order-fn", true),
            new KioskService("inventory-fn", "inventory-fn", true),
            new KioskService("backoffice-fn", "backoffice-fn", false, false, false),
            new KioskService("webhook-fn", "webhook-fn", true, true, true));

    public KioskService(String name, String function, boolean inside) {
        this(name, function, inside, true, false);
    }
}
