/** Who may hand over events: OpenID Connect tokens of the broker are verified, and the function's own is shown to the broker. Without an issuer the network alone decides. */
@NullMarked
package dev.kiosk.fn.auth;

import org.jspecify.annotations.NullMarked;
