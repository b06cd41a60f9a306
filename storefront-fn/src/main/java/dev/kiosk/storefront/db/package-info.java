/** What the database adapters of the features share. */
@NullMarked
package dev.kiosk.storefront.db;

import org.jspecify.annotations.NullMarked;
