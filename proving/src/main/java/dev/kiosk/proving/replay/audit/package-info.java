/** Closes the books: what the customers were told against what the functions say. Each difference has a name. */
@NullMarked
package dev.kiosk.proving.replay.audit;

import org.jspecify.annotations.NullMarked;
