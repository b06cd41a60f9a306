/** Streams as server-sent events. */
@NullMarked
package dev.kiosk.storefront.live.http;

import org.jspecify.annotations.NullMarked;
