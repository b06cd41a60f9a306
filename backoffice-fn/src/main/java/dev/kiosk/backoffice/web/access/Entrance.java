package dev.kiosk.backoffice.web.access;

import java.util.Optional;

/**
 * How the back office is entered.
 *
 * @param signIn empty where nobody signs in
 */
record Entrance(Optional<OidcSignIn> signIn) {}
