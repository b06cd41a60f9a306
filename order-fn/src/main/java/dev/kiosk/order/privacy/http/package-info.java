/** What is kept of orders, for staff. */
@NullMarked
package dev.kiosk.order.privacy.http;

import org.jspecify.annotations.NullMarked;
