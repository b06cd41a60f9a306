/**
 * The order and its payment: what may happen to them, as pure functions of state. Knows the JDK and the contracts only; its
 * ports are what the outside world has to provide.
 */
@NullMarked
package dev.kiosk.order.domain;

import org.jspecify.annotations.NullMarked;
