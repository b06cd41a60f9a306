package dev.kiosk.storefront.account.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who has signed in.
 *
 * @param email as it was proved: in the form of {@link ProvedAddress}
 * @param language code of the language they are spoken to in
 * @param version of their sessions: those of another one have ended
 * @param cartId the cart that is theirs on every device; null for none
 */
public record Account(
        UUID id,
        String email,
        String language,
        long version,
        @Nullable UUID cartId) {

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Account[id=" + id + "]";
    }
}
