/** What a dead letter is, and where they are kept. */
@NullMarked
package dev.kiosk.order.deadletter.domain;

import org.jspecify.annotations.NullMarked;
