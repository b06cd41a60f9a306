@NullMarked
package dev.kiosk.storefront.invoice.http;

import org.jspecify.annotations.NullMarked;
