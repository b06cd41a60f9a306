@NullMarked
package dev.kiosk.storefront.payment.domain;

import org.jspecify.annotations.NullMarked;
