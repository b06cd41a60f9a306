/** What every payment provider has in common, and which one is used. Each provider has a package of its own. */
@NullMarked
package dev.kiosk.order.payments;

import org.jspecify.annotations.NullMarked;
