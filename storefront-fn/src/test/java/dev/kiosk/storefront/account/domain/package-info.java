/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.account.domain;

import org.jspecify.annotations.NullMarked;
