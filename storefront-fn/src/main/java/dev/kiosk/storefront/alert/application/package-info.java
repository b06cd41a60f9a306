/** Takes who wants to hear, tells them once, and forgets them. */
@NullMarked
package dev.kiosk.storefront.alert.application;

import org.jspecify.annotations.NullMarked;
