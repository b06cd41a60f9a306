/** The shop's own face: what it is called and looks like, and what it says. */
@NullMarked
package dev.kiosk.backoffice.shop.pages;

import org.jspecify.annotations.NullMarked;
