/** Hints by LISTEN and NOTIFY on a connection of its own, and timelines read for many streams at once. */
@NullMarked
package dev.kiosk.storefront.live.db;

import org.jspecify.annotations.NullMarked;
