/** Tests of what pictures show. */
@NullMarked
package dev.kiosk.storefront.web.pages.picture;

import org.jspecify.annotations.NullMarked;
