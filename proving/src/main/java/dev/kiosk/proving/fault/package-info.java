/** What goes wrong and when: all of it follows from a seed. */
@NullMarked
package dev.kiosk.proving.fault;

import org.jspecify.annotations.NullMarked;
