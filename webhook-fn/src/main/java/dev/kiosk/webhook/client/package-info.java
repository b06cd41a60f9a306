/** Sends webhooks to addresses that strangers choose. */
@NullMarked
package dev.kiosk.webhook.client;

import org.jspecify.annotations.NullMarked;
