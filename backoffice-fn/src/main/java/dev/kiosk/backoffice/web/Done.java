package dev.kiosk.backoffice.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done, told on the page after it. The address carries a name of these and no text: nobody else writes here. */
public enum Done {
    PAID("The order is paid, and the customer is told."),
    SHIPPED("The parcel is recorded, and the customer is told."),
    INVOICED("The invoice is issued, and stays as it is."),
    DELIVERED("The order is delivered."),
    CANCELLED("The order is cancelled. What was paid goes back, what was held is for sale again."),
    LINES_CANCELLED("These units will not be sent. What was paid for them goes back."),
    DISCARDED("It is discarded, and stays here with your reason."),
    RETURN_ACCEPTED("The customer is told how to send it back. Take it back when it is here."),
    RETURN_REFUSED("The customer is told why it is not taken back."),
    TAKEN_BACK("The goods are back in stock."),
    REFUNDED("The refund is on its way."),
    ADJUSTED("The stock is adjusted."),
    SAVED("The product is saved."),
    MADE("The product is made, as a draft: nobody sees it until it is published."),
    VARIANT_ADDED("The variant is added. It is sold once there is stock of it."),
    VARIANT_REMOVED("The variant is not sold any more. Orders still show it."),
    REDUCED("The sale is saved. Carts ask before they take another price."),
    SALE_ENDED("The sale is ended: the regular price is asked again."),
    PRICES_CHANGED("The prices are changed. Carts ask before they take another price."),
    PUBLISHED("The product is published."),
    TAKEN_OFF_SALE("The product is off sale, and kept as a draft."),
    ARCHIVED("The product is archived. Orders still show it."),
    PROMOTION_SAVED("The promotion is saved. Carts follow within seconds."),
    PROMOTION_ENDED("The promotion is ended. Orders that were made with it keep it."),
    PROMOTION_RESUMED("The promotion applies again."),
    TAX_SAVED("The tax rule is saved. Carts follow within seconds."),
    TAX_REMOVED("The tax rule is removed."),
    SHIPPING_SAVED("The shipping method is saved. Carts follow within seconds."),
    SHIPPING_REMOVED("The shipping method is removed."),
    SHOP_SAVED("It is saved. The shop's pages follow within seconds."),
    ERASING("The customer is being forgotten: the list says how far that is."),
    ENABLED("The endpoint is told again, also of what is owed."),
    DISABLED("The endpoint is told nothing any more. What is owed is kept."),
    TESTED("The test was taken."),
    TEST_FAILED("The test was not taken: the log says why."),
    REMOVED("The endpoint is removed."),
    KEY_REMOVED("The key is removed. It opens nothing within a minute."),
    REPLAYED("Delivered again, and taken."),
    REFUSED_AGAIN("Delivered again, and refused again: its answer is in the list."),
    UNANSWERED("Delivered again, and not answered. It stays in the list.");

    private final String text;

    Done(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** An address that tells it. */
    public String at(String path) {
        return path + "?done=" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Done> of(String name) {
        return Arrays.stream(values())
                .filter(done -> done.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }
}
