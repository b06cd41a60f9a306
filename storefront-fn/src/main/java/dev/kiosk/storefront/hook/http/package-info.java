/** Webhook endpoints for staff, over HTTP, on the inner face. */
@NullMarked
package dev.kiosk.storefront.hook.http;

import org.jspecify.annotations.NullMarked;
