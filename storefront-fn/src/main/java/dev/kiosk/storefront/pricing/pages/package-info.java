/** How pages show what something comes to, and why. */
@NullMarked
package dev.kiosk.storefront.pricing.pages;

import org.jspecify.annotations.NullMarked;
