/** The catalogue in Postgres: pages by key, full-text search with a vocabulary for mistyped words, set-based imports. */
@NullMarked
package dev.kiosk.storefront.catalogue.db;

import org.jspecify.annotations.NullMarked;
