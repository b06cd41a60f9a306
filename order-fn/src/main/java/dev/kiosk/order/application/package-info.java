/** What the function does, step by step: transactions, calls of the payment provider between them, sweeps. */
@NullMarked
package dev.kiosk.order.application;

import org.jspecify.annotations.NullMarked;
