package dev.kiosk.storefront.account.domain;

import java.util.UUID;

/**
 * A customer who has signed in.
 *
 * @param email as it was proved: in the form of {@link ProvedAddress}
 * @param language code of the language they are spoken to in
 * @param version of their sessions: those of another one have ended
 */
public record Account(UUID id, String email, String language, long version) {

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Account[id=" + id + "]";
    }
}
