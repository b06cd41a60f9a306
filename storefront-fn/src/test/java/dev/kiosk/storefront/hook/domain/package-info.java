/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.hook.domain;

import org.jspecify.annotations.NullMarked;
