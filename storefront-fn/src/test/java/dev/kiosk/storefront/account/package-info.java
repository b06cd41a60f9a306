/** What tests of accounts share. */
@NullMarked
package dev.kiosk.storefront.account;

import org.jspecify.annotations.NullMarked;
