/** What streams are about, who hints that it changed, and where the truth is read. */
@NullMarked
package dev.kiosk.storefront.live.domain;

import org.jspecify.annotations.NullMarked;
