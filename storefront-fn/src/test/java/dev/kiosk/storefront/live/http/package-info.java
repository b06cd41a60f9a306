/** Streams: tests of http. */
@NullMarked
package dev.kiosk.storefront.live.http;

import org.jspecify.annotations.NullMarked;
