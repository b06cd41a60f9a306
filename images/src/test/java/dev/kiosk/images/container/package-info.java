/** The images as Knative would run them: any user, a root that cannot be written, an odd port, 512 MiB and one CPU. */
@NullMarked
package dev.kiosk.images.container;

import org.jspecify.annotations.NullMarked;
