/** Products in the back office: edited one by one, and imported by the file. */
@NullMarked
package dev.kiosk.backoffice.product.pages;

import org.jspecify.annotations.NullMarked;
