/** Where the broker delivers what merchants are told. */
@NullMarked
package dev.kiosk.storefront.hook.events;

import org.jspecify.annotations.NullMarked;
