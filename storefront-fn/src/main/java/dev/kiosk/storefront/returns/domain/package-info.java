/** What customers ask to send back. */
@NullMarked
package dev.kiosk.storefront.returns.domain;

import org.jspecify.annotations.NullMarked;
