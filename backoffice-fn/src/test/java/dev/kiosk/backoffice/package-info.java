/** The back office over HTTP, with the other functions faked. */
@NullMarked
package dev.kiosk.backoffice;

import org.jspecify.annotations.NullMarked;
