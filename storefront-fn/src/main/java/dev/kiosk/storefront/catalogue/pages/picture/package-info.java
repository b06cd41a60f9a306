/** Pictures of products: drawn, as the shop has no photographs. */
@NullMarked
package dev.kiosk.storefront.catalogue.pages.picture;

import org.jspecify.annotations.NullMarked;
