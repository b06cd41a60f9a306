/** Tests of pricing rules, from those who make them to those who pay. */
@NullMarked
package dev.kiosk.storefront.pricing.http;

import org.jspecify.annotations.NullMarked;
