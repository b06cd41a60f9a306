/**
 * The back office: staff look after orders, stock, products and what went wrong. It owns nothing and decides nothing: it asks the
 * functions whose it is, and shows what they answer. No customer's request comes by here.
 */
@NullMarked
package dev.kiosk.backoffice;

import org.jspecify.annotations.NullMarked;
