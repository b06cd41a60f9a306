/** API keys of machines. */
@NullMarked
package dev.kiosk.backoffice.apikey.pages;

import org.jspecify.annotations.NullMarked;
