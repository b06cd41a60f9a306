/** The catalogue's statements, on tables of the size of a large shop. */
@NullMarked
package dev.kiosk.storefront.catalogue.db;

import org.jspecify.annotations.NullMarked;
