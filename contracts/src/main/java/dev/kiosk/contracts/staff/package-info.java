/** What a member of staff, or a machine, may do: the same for every function. */
@NullMarked
package dev.kiosk.contracts.staff;

import org.jspecify.annotations.NullMarked;
