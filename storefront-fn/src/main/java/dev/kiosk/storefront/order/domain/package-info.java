/** An order as its customer sees it: what was bought, where it stands, and what happened so far. */
@NullMarked
package dev.kiosk.storefront.order.domain;

import org.jspecify.annotations.NullMarked;
