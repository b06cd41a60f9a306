/** Tests of the catalogue over HTTP. */
@NullMarked
package dev.kiosk.storefront.catalogue.http;

import org.jspecify.annotations.NullMarked;
