/** The pages to look around in: home, categories, search, products. */
@NullMarked
package dev.kiosk.storefront.web.pages.catalogue;

import org.jspecify.annotations.NullMarked;
