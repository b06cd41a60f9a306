@NullMarked
package dev.kiosk.storefront.invoice.domain;

import org.jspecify.annotations.NullMarked;
