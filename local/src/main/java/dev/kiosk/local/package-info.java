/** The whole of Kiosk in one JVM: database, broker, functions and a demo catalogue. */
@NullMarked
package dev.kiosk.local;

import org.jspecify.annotations.NullMarked;
