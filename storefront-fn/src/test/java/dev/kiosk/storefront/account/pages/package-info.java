/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.account.pages;

import org.jspecify.annotations.NullMarked;
