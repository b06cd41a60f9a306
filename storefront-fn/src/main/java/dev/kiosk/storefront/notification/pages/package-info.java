/** The pages of who wants to hear when something is back in stock. */
@NullMarked
package dev.kiosk.storefront.notification.pages;

import org.jspecify.annotations.NullMarked;
