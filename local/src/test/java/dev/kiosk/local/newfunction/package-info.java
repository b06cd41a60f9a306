/** What `make new-fn` makes, made into a copy of the project and tried. */
@NullMarked
package dev.kiosk.local.newfunction;

import org.jspecify.annotations.NullMarked;
