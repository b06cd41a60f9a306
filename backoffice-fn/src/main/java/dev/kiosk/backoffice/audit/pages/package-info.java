/** What staff and machines changed, in all functions, to be searched and taken away. */
@NullMarked
package dev.kiosk.backoffice.audit.pages;

import org.jspecify.annotations.NullMarked;
