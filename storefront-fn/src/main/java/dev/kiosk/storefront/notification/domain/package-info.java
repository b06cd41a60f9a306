/** What customers are told of their orders, and what became of it. */
@NullMarked
package dev.kiosk.storefront.notification.domain;

import org.jspecify.annotations.NullMarked;
