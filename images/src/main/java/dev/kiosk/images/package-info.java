/** What the images need before and after they are built: training, and measurements. */
@NullMarked
package dev.kiosk.images;

import org.jspecify.annotations.NullMarked;
