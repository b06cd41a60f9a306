/** Stock in the back office: what is low, and adjustments with a reason. */
@NullMarked
package dev.kiosk.backoffice.stock.pages;

import org.jspecify.annotations.NullMarked;
