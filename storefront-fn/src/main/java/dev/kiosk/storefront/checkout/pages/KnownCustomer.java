package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.SavedAddress;
import dev.kiosk.storefront.address.domain.Address;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the form can be filled in with.
 *
 * @param name empty where it is not known
 * @param email empty for somebody who is not signed in
 * @param addresses that they could choose
 * @param chosen one of them; null for none
 */
record KnownCustomer(
        String name,
        String email,
        List<SavedAddress> addresses,
        @Nullable SavedAddress chosen) {

    static final KnownCustomer NOBODY = new KnownCustomer("", "", List.of(), null);

    KnownCustomer {
        addresses = List.copyOf(addresses);
    }

    /**
     * @param addresses the one that was used last first
     * @param wanted the id of one; the first is taken where it is none
     */
    static KnownCustomer of(Account account, List<SavedAddress> addresses, String wanted) {
        Optional<SavedAddress> found = addresses.stream()
                .filter(saved -> saved.id().toString().equals(wanted))
                .findFirst()
                .or(() -> addresses.stream().findFirst());
        return new KnownCustomer("", account.email(), addresses, found.orElse(null));
    }

    KnownCustomer called(String other) {
        return new KnownCustomer(other, email, addresses, chosen);
    }

    Map<Field, String> values() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.NAME, name);
        values.put(Field.EMAIL, email);
        if (chosen != null) {
            Address address = chosen.envelope().address();
            values.put(Field.NAME, chosen.envelope().name());
            values.put(Field.COMPANY, chosen.envelope().company());
            values.put(Field.TELEPHONE, chosen.telephone());
            values.put(Field.COUNTRY, address.country());
            values.put(Field.LINE1, address.line1());
            values.put(Field.LINE2, address.line2());
            values.put(Field.CITY, address.city());
            values.put(Field.REGION, address.region());
            values.put(Field.POSTCODE, address.postcode());
        }
        return values;
    }

    boolean isChosen(SavedAddress saved) {
        return Objects.equals(saved, chosen);
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "KnownCustomer[…]";
    }
}
