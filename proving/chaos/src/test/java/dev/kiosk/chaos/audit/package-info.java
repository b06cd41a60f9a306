/** The auditor against books that somebody broke. */
@NullMarked
package dev.kiosk.chaos.audit;

import org.jspecify.annotations.NullMarked;
