/** Signing in, and the account, for programs. */
@NullMarked
package dev.kiosk.storefront.account.http;

import org.jspecify.annotations.NullMarked;
