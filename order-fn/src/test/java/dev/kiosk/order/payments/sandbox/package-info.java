/** The sandbox as others meet it: its webhooks, its lies, its outages. What it keeps is in its own books. */
@NullMarked
package dev.kiosk.order.payments.sandbox;

import org.jspecify.annotations.NullMarked;
