/** The catalogue over HTTP: its pages' data to customers, its import to staff. */
@NullMarked
package dev.kiosk.storefront.catalogue.http;

import org.jspecify.annotations.NullMarked;
