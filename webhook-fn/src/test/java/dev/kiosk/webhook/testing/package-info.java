/** What tests of webhook-fn share: the function on a port of its own, and a merchant. */
@NullMarked
package dev.kiosk.webhook.testing;

import org.jspecify.annotations.NullMarked;
