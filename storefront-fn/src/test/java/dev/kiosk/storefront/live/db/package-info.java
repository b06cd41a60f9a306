/** Streams: tests of db. */
@NullMarked
package dev.kiosk.storefront.live.db;

import org.jspecify.annotations.NullMarked;
