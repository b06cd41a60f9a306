/** CloudEvents 1.0 over HTTP, both content modes, written on the SDK's core and http-basic. */
@NullMarked
package dev.kiosk.fn.cloudevents;

import org.jspecify.annotations.NullMarked;
