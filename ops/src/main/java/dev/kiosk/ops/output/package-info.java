/** What commands print: text for people, JSON for programs, nothing secret in either. */
@NullMarked
package dev.kiosk.ops.output;

import org.jspecify.annotations.NullMarked;
