/** The back office over HTTP, with the other functions faked. */
@NullMarked
package dev.kiosk.storefront.admin;

import org.jspecify.annotations.NullMarked;
