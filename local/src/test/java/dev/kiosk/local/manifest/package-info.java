/** Manifests, tested. */
@NullMarked
package dev.kiosk.local.manifest;

import org.jspecify.annotations.NullMarked;
