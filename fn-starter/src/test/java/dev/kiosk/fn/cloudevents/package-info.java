/** Holds the codec to the CloudEvents specifications. */
@NullMarked
package dev.kiosk.fn.cloudevents;

import org.jspecify.annotations.NullMarked;
