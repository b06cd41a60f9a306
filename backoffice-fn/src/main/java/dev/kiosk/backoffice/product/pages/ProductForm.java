package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.Change;
import dev.kiosk.backoffice.client.CatalogueClient.Product;
import dev.kiosk.backoffice.client.CatalogueClient.Variant;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * What a product is to be, as it is typed.
 *
 * @param form with what cannot be read
 */
record ProductForm(SentForm form, Change change) {

    static final String PRICE = "price.";
    private static final String OF_INTERFACE = "prices.";

    static ProductForm read(SentForm sent, Product product) {
        FieldReader fields = new FieldReader(sent, ProductForm::needed);
        Map<String, Long> prices = new HashMap<>();
        for (Variant variant : product.variants()) {
            Currency currency = Currency.getInstance(variant.currency());
            Long price = fields.read(PRICE + variant.sku(), typed -> Typed.amount(typed, currency));
            if (price == null) {
                fields.wrong(PRICE + variant.sku());
            } else {
                prices.put(variant.sku(), price);
            }
        }
        Change change = new Change(
                sent.value("revision"), sent.value("name"), sent.value("description"), sent.value("category"), prices);
        return new ProductForm(fields.form(), change);
    }

    /** The form's field for one of the interface; empty where it is none. */
    static String field(String ofInterface) {
        return switch (ofInterface) {
            case "name", "description", "category" -> ofInterface;
            default -> ofInterface.startsWith(OF_INTERFACE) ? PRICE + ofInterface.substring(OF_INTERFACE.length()) : "";
        };
    }

    static String needed(String field) {
        return switch (field) {
            case "name" -> "A name is needed, of at most 200 characters.";
            case "category" -> "A category of at most 100 characters is needed, with a letter or a digit.";
            case "description" -> "At most 10000 characters are taken, and no control characters.";
            default -> "A price such as 2.55 is needed, in the variant's currency and greater than 0.";
        };
    }
}
