package dev.kiosk.images.traffic;

/** Requests and events as a function gets them. */
@FunctionalInterface
public interface Traffic {

    /**
     * One customer's worth of it.
     *
     * @throws UnexpectedAnswerException if the function does not answer as it should
     */
    void send(FunctionClient function);

    /** That of the function by this name; of one without any of its own, what all of them get. */
    static Traffic of(String function) {
        return switch (function) {
            case "storefront-fn" -> new StorefrontTraffic();
            case "order-fn" -> new OrderTraffic();
            case "inventory-fn" -> new InventoryTraffic();
            case "backoffice-fn" -> new OfficeTraffic();
            case "webhook-fn" -> new WebhookTraffic();
            default -> new CommonTraffic();
        };
    }
}
