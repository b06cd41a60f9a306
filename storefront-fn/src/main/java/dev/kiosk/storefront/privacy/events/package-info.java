/** What other functions have forgotten. */
@NullMarked
package dev.kiosk.storefront.privacy.events;

import org.jspecify.annotations.NullMarked;
