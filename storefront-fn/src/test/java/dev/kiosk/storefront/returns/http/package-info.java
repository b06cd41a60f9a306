/** The JSON interface to returns and withdrawals, over HTTP. */
@NullMarked
package dev.kiosk.storefront.returns.http;

import org.jspecify.annotations.NullMarked;
