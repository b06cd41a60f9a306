/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.web.pages.alert;

import org.jspecify.annotations.NullMarked;
