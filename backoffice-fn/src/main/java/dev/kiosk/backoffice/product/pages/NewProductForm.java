package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.NewProduct;
import dev.kiosk.backoffice.client.CatalogueClient.NewVariant;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.SentForm;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A product to be made, as it is typed.
 *
 * @param form with what cannot be read
 */
record NewProductForm(SentForm form, NewProduct product) {

    private static final Pattern OF_VARIANT = Pattern.compile("variants\\[([0-9]+)]\\.([a-z]+)");

    static NewProductForm read(SentForm sent, Currency currency) {
        FieldReader fields = new FieldReader(sent, ProductFields::needed);
        List<NewVariant> variants = new ArrayList<>();
        for (String place : places(sent)) {
            NewVariant variant = ProductFields.variant(fields, place, currency);
            if (variant != null) {
                variants.add(variant);
            }
        }
        NewProduct product = new NewProduct(
                sent.value("slug"), sent.value("name"), sent.value("description"), sent.value("category"), variants);
        return new NewProductForm(fields.form(), product);
    }

    /** Where something is typed; the first where nothing is. */
    private static List<String> places(SentForm sent) {
        List<String> typed = IntStream.range(0, NewProductView.ROOM)
                .mapToObj(NewProductView::suffix)
                .filter(place -> Stream.of("sku", "option", "price")
                        .anyMatch(field -> !sent.value(field + place).isEmpty()))
                .toList();
        return typed.isEmpty() ? List.of(NewProductView.suffix(0)) : typed;
    }

    /** The form's field for one of the interface, which knows of no room that was left. */
    static UnaryOperator<String> at(SentForm sent) {
        List<String> places = places(sent);
        return field -> {
            Matcher ofVariant = OF_VARIANT.matcher(field);
            return ofVariant.matches()
                    ? ofVariant.group(2) + places.get(Integer.parseInt(ofVariant.group(1)))
                    : ProductFields.at(field);
        };
    }

    static SentForm taken(SentForm sent, List<String> skus) {
        SentForm told = sent;
        for (String place : places(sent)) {
            if (skus.contains(sent.value("sku" + place))) {
                told = told.wrong("sku" + place, "The catalogue has this SKU already.");
            }
        }
        return told.isGood() ? told.troubled("The catalogue has this already: " + String.join(", ", skus)) : told;
    }
}
