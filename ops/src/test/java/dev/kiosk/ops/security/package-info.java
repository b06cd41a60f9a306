/** What docs say of security. */
@NullMarked
package dev.kiosk.ops.security;

import org.jspecify.annotations.NullMarked;
