/** Tests of the catalogue's rules. */
@NullMarked
package dev.kiosk.storefront.catalogue.domain;

import org.jspecify.annotations.NullMarked;
