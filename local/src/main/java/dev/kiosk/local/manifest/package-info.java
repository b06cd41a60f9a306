/** Reads the Knative manifests, strictly: what a cluster would refuse, and what local cannot honour, stops the start. */
@NullMarked
package dev.kiosk.local.manifest;

import org.jspecify.annotations.NullMarked;
