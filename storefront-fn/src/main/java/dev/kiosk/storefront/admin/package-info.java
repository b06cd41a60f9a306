/**
 * The back office: staff look after orders, stock, products and what went wrong. It owns nothing: the catalogue is the
 * storefront's, and for the rest it asks the functions whose it is. No customer's request comes by here.
 */
@NullMarked
package dev.kiosk.storefront.admin;

import org.jspecify.annotations.NullMarked;
