/** The cluster as these commands see it: how it is reached, and which objects there are Kiosk's. */
@NullMarked
package dev.kiosk.ops.cluster;

import org.jspecify.annotations.NullMarked;
