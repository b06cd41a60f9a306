/** Holds the published language to its schemas and examples. */
@NullMarked
package dev.kiosk.contracts;

import org.jspecify.annotations.NullMarked;
