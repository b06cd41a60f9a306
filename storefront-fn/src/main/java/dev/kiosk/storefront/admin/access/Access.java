package dev.kiosk.storefront.admin.access;

import java.util.Optional;

/**
 * How the back office is entered.
 *
 * @param signIn empty where nobody can
 */
record Access(Guard guard, Optional<SignIn> signIn) {

    static Access by(Guard guard) {
        return new Access(guard, Optional.empty());
    }
}
