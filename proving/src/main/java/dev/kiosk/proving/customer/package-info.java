/** Customers with nothing but HTTP, and what they remember of the answers. */
@NullMarked
package dev.kiosk.proving.customer;

import org.jspecify.annotations.NullMarked;
