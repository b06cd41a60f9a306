/** Postal addresses, by country: which parts they have, which of them are needed, what they look like on an envelope. */
@NullMarked
package dev.kiosk.storefront.address.domain;

import org.jspecify.annotations.NullMarked;
