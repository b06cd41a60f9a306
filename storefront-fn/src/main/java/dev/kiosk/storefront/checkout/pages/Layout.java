package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.address.domain.AddressFormat;
import dev.kiosk.storefront.address.domain.AddressFormats;
import dev.kiosk.storefront.address.domain.AddressPart;
import dev.kiosk.storefront.pricing.domain.VatId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which fields the form has for the countries that are chosen in it.
 *
 * @param billed whether the bill goes to another address
 */
record Layout(AddressFormat shipping, AddressFormat billing, boolean billed, boolean vat) {

    static Layout of(CheckoutForm form) {
        String country = form.value(Field.COUNTRY);
        return new Layout(
                AddressFormats.of(country),
                AddressFormats.of(form.value(Field.BILLING_COUNTRY)),
                form.billed(),
                VatId.isGivenIn(country) || VatId.isGivenIn(form.value(Field.BILLING_COUNTRY)));
    }

    /** In the order of the page. */
    List<Field> fields() {
        Stream<Field> who = Stream.of(Field.NAME, Field.EMAIL, Field.TELEPHONE, Field.COMPANY, Field.COUNTRY);
        Stream<Field> bill = billed
                ? Stream.concat(
                        Stream.of(Field.BILLING_NAME, Field.BILLING_COMPANY, Field.BILLING_COUNTRY),
                        rows(true).stream().flatMap(List::stream))
                : Stream.of();
        return Stream.of(
                        who,
                        rows(false).stream().flatMap(List::stream),
                        vat ? Stream.of(Field.VAT_ID) : Stream.<Field>of(),
                        bill,
                        Stream.of(Field.SHIPPING, Field.PAYMENT))
                .flatMap(part -> part)
                .toList();
    }

    /** What is not shown keeps what was typed into it. */
    List<Field> hidden() {
        List<Field> shown = fields();
        return Arrays.stream(Field.values())
                .filter(field -> !shown.contains(field))
                .toList();
    }

    /** An address in the order of its country, what is on one line together. */
    List<List<Field>> rows(boolean ofBill) {
        return format(ofBill).rows().stream()
                .map(row -> row.stream().map(part -> Field.of(part, ofBill)).toList())
                .toList();
    }

    boolean needs(Field field) {
        AddressPart part = field.part();
        return part == null ? field.isRequired() : format(field).needs(part);
    }

    boolean has(Field field) {
        return fields().contains(field);
    }

    AddressFormat format(Field field) {
        return format(field.isOfBill());
    }

    private AddressFormat format(boolean ofBill) {
        return ofBill ? billing : shipping;
    }

    /** What a part of an address is called there; empty for no special name. */
    String kind(Field field) {
        return Optional.ofNullable(field.part()).map(format(field)::kind).orElse("");
    }
}
