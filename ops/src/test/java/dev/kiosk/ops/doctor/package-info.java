/** The doctor's findings, on a cluster where one thing is wrong. */
@NullMarked
package dev.kiosk.ops.doctor;

import org.jspecify.annotations.NullMarked;
