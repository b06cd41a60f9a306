/** Tests of the whole function. */
@NullMarked
package dev.kiosk.storefront;

import org.jspecify.annotations.NullMarked;
