/** The order over HTTP, for staff and other functions: docs/http-api.md. */
@NullMarked
package dev.kiosk.order.http;

import org.jspecify.annotations.NullMarked;
