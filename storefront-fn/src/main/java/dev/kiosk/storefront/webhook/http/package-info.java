/** The public endpoint of webhooks. Bodies are taken as they came: a signature is over bytes. */
@NullMarked
package dev.kiosk.storefront.webhook.http;

import org.jspecify.annotations.NullMarked;
