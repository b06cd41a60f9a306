/**
 * What the shop's pages have in common: rendering, languages, forms, the cookie that remembers a cart, and the page that tells
 * of a failure. Pages are rendered on the server and work without any script.
 */
@NullMarked
package dev.kiosk.storefront.web.pages;

import org.jspecify.annotations.NullMarked;
