/** Which event sets off what, and what is answered. */
@NullMarked
package dev.kiosk.order.events;

import org.jspecify.annotations.NullMarked;
