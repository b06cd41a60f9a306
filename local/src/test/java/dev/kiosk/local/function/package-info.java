/** Functions, tested as the platform hosts them. */
@NullMarked
package dev.kiosk.local.function;

import org.jspecify.annotations.NullMarked;
