/** The pages of returns and withdrawals, over HTTP. */
@NullMarked
package dev.kiosk.storefront.returns.pages;

import org.jspecify.annotations.NullMarked;
