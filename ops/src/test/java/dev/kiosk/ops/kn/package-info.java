/** The commands of docs/kn.md, held to knative/ by what they would create. */
@NullMarked
package dev.kiosk.ops.kn;

import org.jspecify.annotations.NullMarked;
