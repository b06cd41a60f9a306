/** Tests of the two faces and of outages. */
@NullMarked
package dev.kiosk.storefront.web;

import org.jspecify.annotations.NullMarked;
