/** A browser without scripts, a shop to use it in, and what holds for every page. */
@NullMarked
package dev.kiosk.storefront.web.pages;

import org.jspecify.annotations.NullMarked;
