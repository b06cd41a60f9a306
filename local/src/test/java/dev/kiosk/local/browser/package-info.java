/** The shop in a real browser: what only a keyboard, a screen and a network can show. */
@NullMarked
package dev.kiosk.local.browser;

import org.jspecify.annotations.NullMarked;
