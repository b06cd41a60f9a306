/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.hook.application;

import org.jspecify.annotations.NullMarked;
