/** Tests of what pictures show. */
@NullMarked
package dev.kiosk.storefront.catalogue.pages.picture;

import org.jspecify.annotations.NullMarked;
