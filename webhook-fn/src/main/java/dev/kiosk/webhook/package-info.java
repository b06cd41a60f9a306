/** The function that tells merchants by signed webhooks what happens to orders. Its main, and its settings. */
@NullMarked
package dev.kiosk.webhook;

import org.jspecify.annotations.NullMarked;
