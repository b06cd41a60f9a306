/** What goes where, and what happens when it does not arrive: the broker's rules, free of Kubernetes and HTTP. */
@NullMarked
package dev.kiosk.local.routing;

import org.jspecify.annotations.NullMarked;
