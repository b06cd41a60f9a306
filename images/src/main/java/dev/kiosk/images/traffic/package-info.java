/** What customers, staff and the broker send to each function in a day, in short. */
@NullMarked
package dev.kiosk.images.traffic;

import org.jspecify.annotations.NullMarked;
