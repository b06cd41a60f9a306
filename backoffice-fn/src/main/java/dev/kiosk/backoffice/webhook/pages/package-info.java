/** Merchants' webhook endpoints in the back office, and what became of what they were told. */
@NullMarked
package dev.kiosk.backoffice.webhook.pages;

import org.jspecify.annotations.NullMarked;
