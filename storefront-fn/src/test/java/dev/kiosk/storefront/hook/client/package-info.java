/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.hook.client;

import org.jspecify.annotations.NullMarked;
