/** What is for sale: products and their variants, categories, prices, what is left of them, and how a row of a CSV becomes one. */
@NullMarked
package dev.kiosk.storefront.catalogue.domain;

import org.jspecify.annotations.NullMarked;
