/** What streams cost: many customers who wait for news of their orders, on one pod. */
@NullMarked
package dev.kiosk.bench.streams;

import org.jspecify.annotations.NullMarked;
