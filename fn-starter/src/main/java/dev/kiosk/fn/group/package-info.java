/** Crowds made groups: what many ask for at once takes one statement, or one commit. */
@NullMarked
package dev.kiosk.fn.group;

import org.jspecify.annotations.NullMarked;
