/** Forgetting customers, and the end of what is kept of them. */
@NullMarked
package dev.kiosk.storefront.privacy.application;

import org.jspecify.annotations.NullMarked;
