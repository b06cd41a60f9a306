package dev.kiosk.backoffice.rule.pages;

import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.FormValues;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.util.List;
import java.util.stream.Stream;

/**
 * A shipping method, to be made or changed.
 *
 * @param method as it is; of a new one, nothing much
 * @param revision of it; empty of a new one
 * @param removable whether it is not only by the settings
 * @param currencies in which it may have a price
 */
public record ShippingView(
        Frame frame,
        FormValues method,
        String revision,
        boolean isNew,
        boolean removable,
        List<String> currencies,
        SentForm sent)
        implements AdminView {

    static final String LIST = RulesView.PATH + "/shipping";
    static final String NEW = LIST + "/new";

    public ShippingView {
        currencies = List.copyOf(currencies);
    }

    public String title() {
        return isNew ? "A new shipping method" : method.value(ShippingFields.NAME);
    }

    public String action() {
        return isNew ? NEW : path(method.value(ShippingFields.CODE));
    }

    public String value(String field) {
        return method.value(field, sent);
    }

    /** Whether one of these fields says anything, or is wrong: then they are not folded away. */
    public boolean isSaid(String... fields) {
        return Stream.of(fields)
                .anyMatch(
                        field -> sent.error(field) != null || !value(field).equals(ShippingFields.EMPTY.value(field)));
    }

    /** The shop's own currency is never folded away; of another, only the price is shown, unless it is wrong. */
    public boolean isOpen(String currency) {
        return currency.equals(currencies.getFirst())
                || sent.error(ShippingFields.PRICE + currency) != null
                || sent.error(ShippingFields.FREE_FROM + currency) != null;
    }

    public boolean isAfterDiscounts() {
        return !value(ShippingFields.AFTER_DISCOUNTS).isEmpty();
    }

    static String path(String code) {
        return LIST + "/" + code;
    }

    @Override
    public String template() {
        return "shipping";
    }
}
