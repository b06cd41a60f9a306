/** The other functions, as staff's requests reach them: over HTTP, with time-outs that bear a start from zero. */
@NullMarked
package dev.kiosk.backoffice.client;

import org.jspecify.annotations.NullMarked;
