/** API keys, for staff and for the back office, which asks whose one is. */
@NullMarked
package dev.kiosk.order.apikey.http;

import org.jspecify.annotations.NullMarked;
