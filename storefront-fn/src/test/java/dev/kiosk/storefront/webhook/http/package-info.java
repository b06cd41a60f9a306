/** Webhooks over HTTP, signed as their providers sign them. The storefront runs on a port of its own. */
@NullMarked
package dev.kiosk.storefront.webhook.http;

import org.jspecify.annotations.NullMarked;
