/** What proves the shop: replays of real data, faults, a flash sale and benchmarks; one command for each. */
@NullMarked
package dev.kiosk.proving;

import org.jspecify.annotations.NullMarked;
