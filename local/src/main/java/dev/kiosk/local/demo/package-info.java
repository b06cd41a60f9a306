/** A small shop to look at. */
@NullMarked
package dev.kiosk.local.demo;

import org.jspecify.annotations.NullMarked;
