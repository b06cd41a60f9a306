/** Letters: their words in every language of the shop, their look, and the way to a mail server. */
@NullMarked
package dev.kiosk.storefront.notification.mail;

import org.jspecify.annotations.NullMarked;
