/** How long a function takes from nothing to its first answer, by what its image does about it. */
@NullMarked
package dev.kiosk.images.startup;

import org.jspecify.annotations.NullMarked;
