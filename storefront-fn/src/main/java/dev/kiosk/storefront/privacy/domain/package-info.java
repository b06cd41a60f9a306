/** Customers who want to be forgotten. */
@NullMarked
package dev.kiosk.storefront.privacy.domain;

import org.jspecify.annotations.NullMarked;
