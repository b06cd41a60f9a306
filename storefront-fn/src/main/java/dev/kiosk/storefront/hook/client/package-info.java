/** Sends webhooks to addresses that strangers choose. */
@NullMarked
package dev.kiosk.storefront.hook.client;

import org.jspecify.annotations.NullMarked;
