/** Events that no subscriber took, and how they are delivered again. */
@NullMarked
package dev.kiosk.backoffice.deadletter.pages;

import org.jspecify.annotations.NullMarked;
