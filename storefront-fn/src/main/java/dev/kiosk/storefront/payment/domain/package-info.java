/** What a payment provider tells us, and whether it was told before. A provider repeats itself, and says things in any order. */
@NullMarked
package dev.kiosk.storefront.payment.domain;

import org.jspecify.annotations.NullMarked;
