package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.address.domain.AddressFormat;
import dev.kiosk.storefront.address.domain.AddressPart;
import dev.kiosk.storefront.pricing.pages.Whereabouts;
import dev.kiosk.storefront.web.pages.Page;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows fields with what was typed, and with what is wrong.
 *
 * @param served whether something is sent to the country
 */
record FieldViews(Page page, CheckoutForm form, Layout layout, Set<Field> wrong, boolean served) {

    FieldView of(Field field) {
        return new FieldView(field, label(field), form.value(field), layout.needs(field), options(field), error(field));
    }

    private String label(Field field) {
        String special = "field." + field.words() + ".kind." + layout.kind(field);
        return page.texts().has(special) ? page.text(special) : page.text("field." + field.words());
    }

    private List<FieldView.Option> options(Field field) {
        String chosen = form.value(field);
        if (field == Field.COUNTRY || field == Field.BILLING_COUNTRY) {
            return Country.all(page.texts().locale()).stream()
                    .filter(land -> field.isOfBill() || page.shop().sellsTo(land.code()))
                    .map(land -> new FieldView.Option(
                            land.code(), land.name(), land.code().equals(chosen)))
                    .toList();
        }
        return field.part() == AddressPart.REGION ? regions(layout.format(field), chosen) : List.of();
    }

    private static List<FieldView.Option> regions(AddressFormat format, String typed) {
        String chosen = format.region(typed).map(region -> region.code()).orElse("");
        return format.regions().stream()
                .map(region -> new FieldView.Option(
                        region.code(), region.label(), region.code().equals(chosen)))
                .toList();
    }

    private @Nullable String error(Field field) {
        if (field == Field.COUNTRY && !served) {
            String country = Whereabouts.ofCode(form.value(field)).name(page.texts());
            return page.text("field.country.unserved", country);
        }
        return wrong.contains(field) ? page.text(reason(field), field.maxLength(), example(field)) : null;
    }

    private String reason(Field field) {
        String value = form.value(field);
        String misfit = "field." + field.words() + ".misfit";
        if (value.isEmpty()) {
            return "field." + field.words() + ".missing";
        }
        return value.length() <= field.maxLength() && page.texts().has(misfit)
                ? misfit
                : "field." + field.words() + ".wrong";
    }

    private String example(Field field) {
        return field.part() == AddressPart.POSTCODE ? layout.format(field).example() : "";
    }
}
