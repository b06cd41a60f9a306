package dev.kiosk.storefront.admin.rule;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Sheet;
import java.util.Currency;
import java.util.List;

/**
 * A shipping method, to be made or changed.
 *
 * @param sheet as it is; of a new one, nothing much
 * @param removable whether it is not only by the settings
 * @param currencies in which it may have a price
 */
public record ShippingView(
        Desk desk, Sheet sheet, boolean isNew, boolean removable, List<Currency> currencies, Sent sent)
        implements AdminView {

    static final String LIST = RulesView.PATH + "/shipping";
    static final String NEW = LIST + "/new";

    public ShippingView {
        currencies = List.copyOf(currencies);
    }

    public String title() {
        return isNew ? "A new shipping method" : sheet.value(ShippingSheet.NAME);
    }

    public String action() {
        return isNew ? NEW : path(sheet.value(ShippingSheet.CODE));
    }

    public String revision() {
        return sheet.revision();
    }

    public String value(String field) {
        return sheet.value(field, sent);
    }

    static String path(String code) {
        return LIST + "/" + code;
    }

    @Override
    public String template() {
        return "shipping";
    }
}
