package dev.kiosk.storefront.admin.rule;

import static dev.kiosk.storefront.admin.rule.ShippingSheet.CODE;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.COUNTRIES;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.DAYS_FROM;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.DAYS_TO;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.EXCEPT;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.FREE_FROM;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.NAME;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.POSITION;
import static dev.kiosk.storefront.admin.rule.ShippingSheet.PRICE;

import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.pricing.domain.RuleKey;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import dev.kiosk.storefront.pricing.domain.Zone;
import dev.kiosk.storefront.web.Countries;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A shipping method, as it is typed.
 *
 * @param currencies in which it may have a price
 */
record ShippingForm(Sent sent, List<Currency> currencies) {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z0-9-]{1,20}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 5_000;
    private static final int MOST_DAYS = 365;
    private static final int MOST_POSITION = 1_000_000;

    ShippingForm {
        currencies = List.copyOf(currencies);
    }

    /** The code of a new one. */
    Sent checkCode() {
        String code = sent.value(CODE);
        return RuleKey.isOne(code)
                ? sent
                : sent.wrong(CODE, "Lower-case letters a to z and digits are needed, with hyphens between words.");
    }

    /** The form, with what is wrong with it. */
    Sent check() {
        Sent checked = position(days(zone(sent.requireText(NAME, "The name", LONGEST_NAME))));
        for (Currency currency : currencies) {
            checked = rate(checked, currency);
        }
        return currencies.stream().anyMatch(this::isPriced)
                ? checked
                : checked.wrong(PRICE + currencies.getFirst(), "A price is needed, in one currency at least.");
    }

    private Sent zone(Sent checked) {
        if (sent.value(COUNTRIES).length() > LONGEST_LIST
                || !countries().stream().allMatch(Countries::isOne)) {
            return checked.wrong(COUNTRIES, "Codes of countries are needed, such as GB, IE.");
        }
        return sent.value(EXCEPT).length() <= LONGEST_LIST
                        && postcodes().stream()
                                .allMatch(code -> POSTCODE.matcher(code).matches())
                ? checked
                : checked.wrong(EXCEPT, "Beginnings of postcodes are needed, such as BT, JE.");
    }

    private Sent days(Sent checked) {
        boolean unsaid = sent.value(DAYS_FROM).isEmpty() && sent.value(DAYS_TO).isEmpty();
        boolean good = Typed.whole(sent.value(DAYS_FROM), 0, MOST_DAYS)
                .flatMap(from -> Typed.whole(sent.value(DAYS_TO), from, MOST_DAYS))
                .isPresent();
        return unsaid || good
                ? checked
                : checked.wrong(
                        DAYS_TO, "Both are needed, or none: whole days up to " + MOST_DAYS + ", not backwards.");
    }

    private Sent position(Sent checked) {
        return Typed.whole(sent.value(POSITION), -MOST_POSITION, MOST_POSITION).isPresent()
                ? checked
                : checked.wrong(POSITION, "A whole number is needed.");
    }

    private Sent rate(Sent checked, Currency currency) {
        String freeFrom = sent.value(FREE_FROM + currency);
        Sent priced = !isPriced(currency)
                        || Typed.cost(sent.value(PRICE + currency), currency).isPresent()
                ? checked
                : checked.wrong(PRICE + currency, "An amount such as 3.95 is needed, in " + currency + ".");
        if (freeFrom.isEmpty()) {
            return priced;
        }
        return isPriced(currency) && Typed.cost(freeFrom, currency).isPresent()
                ? priced
                : priced.wrong(
                        FREE_FROM + currency, "An amount is needed, of a method that has a price in " + currency + ".");
    }

    private boolean isPriced(Currency currency) {
        return !sent.value(PRICE + currency).isEmpty();
    }

    /** Of a form that is good. */
    ShippingMethod read(String code) {
        return new ShippingMethod(
                code,
                sent.value(NAME),
                new Zone(countries(), postcodes()),
                currencies.stream().filter(this::isPriced).map(this::rate).toList(),
                Typed.whole(sent.value(DAYS_TO), 0, MOST_DAYS)
                        .map(to -> new Days(Integer.parseInt(sent.value(DAYS_FROM)), to.intValue()))
                        .orElse(Days.UNSAID),
                Integer.parseInt(sent.value(POSITION)));
    }

    private Rate rate(Currency currency) {
        return new Rate(
                currency,
                Typed.cost(sent.value(PRICE + currency), currency).orElseThrow(),
                Typed.cost(sent.value(FREE_FROM + currency), currency).orElse(null));
    }

    private Set<String> countries() {
        return Typed.list(sent.value(COUNTRIES).toUpperCase(Locale.ROOT)).stream()
                .collect(Collectors.toSet());
    }

    private List<String> postcodes() {
        return Typed.list(sent.value(EXCEPT).toUpperCase(Locale.ROOT));
    }
}
