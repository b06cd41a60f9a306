/** Stock in the back office: what is low, and adjustments with a reason. */
@NullMarked
package dev.kiosk.storefront.admin.stock;

import org.jspecify.annotations.NullMarked;
