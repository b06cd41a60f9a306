/** The gate before event endpoints, with an issuer of the test's own. */
@NullMarked
package dev.kiosk.fn.auth;

import org.jspecify.annotations.NullMarked;
