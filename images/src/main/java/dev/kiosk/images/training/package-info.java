/** Runs inside the image build: starts the function as the image will, sends it traffic, and keeps what the JVM learnt. */
@NullMarked
package dev.kiosk.images.training;

import org.jspecify.annotations.NullMarked;
