/** The JSON interface to erasures, over HTTP. */
@NullMarked
package dev.kiosk.storefront.privacy.http;

import org.jspecify.annotations.NullMarked;
