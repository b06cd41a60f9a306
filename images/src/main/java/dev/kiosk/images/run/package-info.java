/** Functions as processes of their own, in surroundings that are just enough for them. */
@NullMarked
package dev.kiosk.images.run;

import org.jspecify.annotations.NullMarked;
