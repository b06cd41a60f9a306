/** The page of results: made of the kept numbers and of nothing else, so that it can be made again. */
@NullMarked
package dev.kiosk.bench.page;

import org.jspecify.annotations.NullMarked;
