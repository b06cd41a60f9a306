/** Tests of the pages to look around in. */
@NullMarked
package dev.kiosk.storefront.web.pages.catalogue;

import org.jspecify.annotations.NullMarked;
