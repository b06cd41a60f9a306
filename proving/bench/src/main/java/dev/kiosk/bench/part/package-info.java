/** What is measured: each part a class, each with its own goods and its own conditions. */
@NullMarked
package dev.kiosk.bench.part;

import org.jspecify.annotations.NullMarked;
