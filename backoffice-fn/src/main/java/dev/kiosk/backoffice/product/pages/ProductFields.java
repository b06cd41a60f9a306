package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.NewVariant;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.Typed;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields that say what a product is. */
final class ProductFields {

    private static final String OF_PRICES = "prices.";
    private static final String OF_OPTIONS = "options.";

    private ProductFields() {}

    /** What is needed, by field. */
    static String needed(String field) {
        return switch (field.replaceFirst("[.].*", "")) {
            case "name" -> "A name is needed, of at most 200 characters.";
            case "seo-title" -> "At most 200 characters are taken, and no control characters.";
            case "slug" ->
                "Lower-case words with hyphens between them, such as blue-lamp; nothing, and the name makes it.";
            case "category" -> "A category of at most 100 characters is needed, with a letter or a digit.";
            case "description" -> "At most 10000 characters are taken, and no control characters.";
            case "sku" ->
                "A SKU of its own is needed: 1 to 64 letters and digits, with blanks, dots, slashes, underscores and hyphens among them.";
            case "sale-until" ->
                "A day and a time are needed, in UTC, after now and after the beginning; nothing is no end.";
            case "sale-from" -> "A day and a time are needed, in UTC; nothing is at once.";
            case "sale-price" -> "A price such as 2.55 is needed that is lower than the regular one.";
            case "option" -> "An option is needed that no other variant has, of at most 100 characters.";
            default -> "A price such as 2.55 is needed, in the variant's currency and greater than 0.";
        };
    }

    /** The form's field for one of the interface; empty where it is none. */
    static String at(String ofInterface) {
        if (ofInterface.startsWith(OF_PRICES)) {
            return ProductForm.PRICE + ofInterface.substring(OF_PRICES.length());
        }
        if (ofInterface.startsWith(OF_OPTIONS)) {
            return ProductForm.OPTION + ofInterface.substring(OF_OPTIONS.length());
        }
        return switch (ofInterface) {
            case "seoTitle" -> "seo-title";
            case "name", "slug", "category", "description", "sku", "option", "price" -> ofInterface;
            default -> "";
        };
    }

    /** Null where nothing that can be sold is typed, which is noted. */
    static @Nullable NewVariant variant(FieldReader fields, String suffix, Currency currency) {
        String sku = fields.text("sku" + suffix);
        Long price = fields.read("price" + suffix, typed -> Typed.amount(typed, currency));
        if (sku == null) {
            fields.wrong("sku" + suffix);
        }
        if (price == null) {
            fields.wrong("price" + suffix);
        }
        return sku == null || price == null
                ? null
                : new NewVariant(sku, Objects.requireNonNullElse(fields.text("option" + suffix), ""), price);
    }
}
