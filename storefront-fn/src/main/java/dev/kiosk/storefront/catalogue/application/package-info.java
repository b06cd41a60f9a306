/** What can be done with the catalogue: look at it, search it, import it, keep its stock levels. */
@NullMarked
package dev.kiosk.storefront.catalogue.application;

import org.jspecify.annotations.NullMarked;
