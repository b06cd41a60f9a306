/** Proves under faults what the shop promises. Functions, broker and Postgres run as processes of their own. */
@NullMarked
package dev.kiosk.chaos;

import org.jspecify.annotations.NullMarked;
