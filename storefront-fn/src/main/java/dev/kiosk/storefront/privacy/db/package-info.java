/** Forgetting in Postgres. */
@NullMarked
package dev.kiosk.storefront.privacy.db;

import org.jspecify.annotations.NullMarked;
