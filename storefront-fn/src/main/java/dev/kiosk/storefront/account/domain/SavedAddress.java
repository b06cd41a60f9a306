package dev.kiosk.storefront.account.domain;

import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a customer wants goods to be sent.
 *
 * @param id the same for the same
 * @param telephone empty for none
 */
public record SavedAddress(UUID id, Envelope envelope, String telephone) {

    /** So many at most are kept of a customer: those that were used last. */
    public static final int MOST = 20;

    public static SavedAddress of(Envelope envelope, String telephone) {
        Address address = envelope.address();
        String all = String.join(
                "\n",
                envelope.name(),
                envelope.company(),
                telephone,
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postcode(),
                address.country());
        return new SavedAddress(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)), envelope, telephone);
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "SavedAddress[…]";
    }
}
