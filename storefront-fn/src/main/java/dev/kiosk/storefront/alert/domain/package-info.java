/** Who wants to hear when something is back in stock. */
@NullMarked
package dev.kiosk.storefront.alert.domain;

import org.jspecify.annotations.NullMarked;
