/** The pages on which customers send something back, or withdraw from the contract. */
@NullMarked
package dev.kiosk.storefront.returns.pages;

import org.jspecify.annotations.NullMarked;
