/** What the figures of a start are made of. */
@NullMarked
package dev.kiosk.images.startup;

import org.jspecify.annotations.NullMarked;
