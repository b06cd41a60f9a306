/** Tests of tokens and reasons. */
@NullMarked
package dev.kiosk.storefront.order.application;

import org.jspecify.annotations.NullMarked;
