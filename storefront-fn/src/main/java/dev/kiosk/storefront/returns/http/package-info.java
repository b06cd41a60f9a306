/** The JSON interface to returns and withdrawals. */
@NullMarked
package dev.kiosk.storefront.returns.http;

import org.jspecify.annotations.NullMarked;
