/** Programs of this machine, each in a process of its own: killed, paused, started again. */
@NullMarked
package dev.kiosk.proving.process;

import org.jspecify.annotations.NullMarked;
