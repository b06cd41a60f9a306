/** Streams: tests of application. */
@NullMarked
package dev.kiosk.storefront.live.application;

import org.jspecify.annotations.NullMarked;
