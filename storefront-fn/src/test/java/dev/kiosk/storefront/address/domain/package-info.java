@NullMarked
package dev.kiosk.storefront.address.domain;

import org.jspecify.annotations.NullMarked;
