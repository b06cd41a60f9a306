/** Notifications in Postgres. */
@NullMarked
package dev.kiosk.storefront.notification.db;

import org.jspecify.annotations.NullMarked;
