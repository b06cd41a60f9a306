/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.account.http;

import org.jspecify.annotations.NullMarked;
