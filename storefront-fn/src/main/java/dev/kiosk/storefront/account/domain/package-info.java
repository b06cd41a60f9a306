/** Customers who sign in: by a code in a letter, with no password. */
@NullMarked
package dev.kiosk.storefront.account.domain;

import org.jspecify.annotations.NullMarked;
