/** Tests of the rules of a checkout. */
@NullMarked
package dev.kiosk.storefront.checkout.domain;

import org.jspecify.annotations.NullMarked;
