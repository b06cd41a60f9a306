/** How groups form, succeed and fail. */
@NullMarked
package dev.kiosk.fn.group;

import org.jspecify.annotations.NullMarked;
