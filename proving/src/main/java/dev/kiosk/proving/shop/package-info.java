/** The one client of a shop: its HTTP interfaces as docs/http-api.md has them, and nothing else. */
@NullMarked
package dev.kiosk.proving.shop;

import org.jspecify.annotations.NullMarked;
