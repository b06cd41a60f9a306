/** Starts the functions as their manifests describe them. */
@NullMarked
package dev.kiosk.local.function;

import org.jspecify.annotations.NullMarked;
