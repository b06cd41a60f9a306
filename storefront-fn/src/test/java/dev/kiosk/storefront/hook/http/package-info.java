/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.hook.http;

import org.jspecify.annotations.NullMarked;
