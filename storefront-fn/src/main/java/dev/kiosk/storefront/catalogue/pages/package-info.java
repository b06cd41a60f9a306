/** The pages to look around in: home, categories, search, products. */
@NullMarked
package dev.kiosk.storefront.catalogue.pages;

import org.jspecify.annotations.NullMarked;
