/** Tests of the command line. */
@NullMarked
package dev.kiosk.ops;

import org.jspecify.annotations.NullMarked;
