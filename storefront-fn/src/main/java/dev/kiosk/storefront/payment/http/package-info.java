/** The public endpoint of payment notifications. Bodies are taken as they came: a signature is over bytes. */
@NullMarked
package dev.kiosk.storefront.payment.http;

import org.jspecify.annotations.NullMarked;
