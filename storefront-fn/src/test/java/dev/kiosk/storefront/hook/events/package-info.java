/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.hook.events;

import org.jspecify.annotations.NullMarked;
