/** The way in for machines: {@code /api/…} of the functions, by API keys. */
@NullMarked
package dev.kiosk.backoffice.web.machine;

import org.jspecify.annotations.NullMarked;
