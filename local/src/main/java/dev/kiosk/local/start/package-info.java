/** What every part of a start needs: the data folder, free ports, and a way to say what is wrong. */
@NullMarked
package dev.kiosk.local.start;

import org.jspecify.annotations.NullMarked;
