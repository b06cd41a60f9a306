/** Tests of the pages to look around in. */
@NullMarked
package dev.kiosk.storefront.catalogue.pages;

import org.jspecify.annotations.NullMarked;
