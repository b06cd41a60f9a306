/** What the HTTP server of a function does around every request, and when it stops. */
@NullMarked
package dev.kiosk.fn.web;

import org.jspecify.annotations.NullMarked;
