/** A cluster for tests: the mock API server, with the plain manifests installed and everything in order. */
@NullMarked
package dev.kiosk.ops.cluster;

import org.jspecify.annotations.NullMarked;
