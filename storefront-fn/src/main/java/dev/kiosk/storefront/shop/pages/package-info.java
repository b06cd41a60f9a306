/** The shop on its pages: its name and look on all of them, and those that the law wants. */
@NullMarked
package dev.kiosk.storefront.shop.pages;

import org.jspecify.annotations.NullMarked;
