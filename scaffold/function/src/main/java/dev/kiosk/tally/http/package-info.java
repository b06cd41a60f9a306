/** The function's routes. Requests in, answers out. */
@NullMarked
package dev.kiosk.tally.http;

import org.jspecify.annotations.NullMarked;
