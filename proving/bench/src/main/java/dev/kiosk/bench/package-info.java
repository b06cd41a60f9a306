/** Replays and benchmarks that anyone can run. They know the platform by its HTTP interfaces only and share no code with it. */
@NullMarked
package dev.kiosk.bench;

import org.jspecify.annotations.NullMarked;
