/** Customers who want to be forgotten. */
@NullMarked
package dev.kiosk.backoffice.privacy.pages;

import org.jspecify.annotations.NullMarked;
