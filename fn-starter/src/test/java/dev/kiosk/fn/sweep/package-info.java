@NullMarked
package dev.kiosk.fn.sweep;

import org.jspecify.annotations.NullMarked;
