/** The pages of who wants to hear when something is back in stock. */
@NullMarked
package dev.kiosk.storefront.web.pages.alert;

import org.jspecify.annotations.NullMarked;
