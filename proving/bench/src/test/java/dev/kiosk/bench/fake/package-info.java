/** A small platform in memory, over real HTTP, that can lie. */
@NullMarked
package dev.kiosk.bench.fake;

import org.jspecify.annotations.NullMarked;
