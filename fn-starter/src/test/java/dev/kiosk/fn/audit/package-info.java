/** Holds what the audit log tells. */
@NullMarked
package dev.kiosk.fn.audit;

import org.jspecify.annotations.NullMarked;
