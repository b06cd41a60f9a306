/** Streams: who watches what, when the tables are read, and when a stream ends. */
@NullMarked
package dev.kiosk.storefront.live.application;

import org.jspecify.annotations.NullMarked;
