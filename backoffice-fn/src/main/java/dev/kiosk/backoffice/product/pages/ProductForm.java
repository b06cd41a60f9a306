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
    static final String OPTION = "option.";

    static ProductForm read(SentForm sent, Product product) {
        FieldReader fields = new FieldReader(sent, ProductFields::needed);
        Map<String, Long> prices = new HashMap<>();
        Map<String, String> options = new HashMap<>();
        for (Variant variant : product.variants()) {
            Currency currency = Currency.getInstance(variant.currency());
            Long price = fields.read(PRICE + variant.sku(), typed -> Typed.amount(typed, currency));
            if (price == null) {
                fields.wrong(PRICE + variant.sku());
            } else {
                prices.put(variant.sku(), price);
            }
            options.put(variant.sku(), sent.value(OPTION + variant.sku()));
        }
        Change change = new Change(
                sent.value("revision"),
                sent.value("slug"),
                sent.value("seo-title"),
                sent.value("name"),
                sent.value("description"),
                sent.value("category"),
                prices,
                options);
        return new ProductForm(fields.form(), change);
    }
}
