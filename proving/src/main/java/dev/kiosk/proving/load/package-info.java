/** The load generator: users in a closed loop, with the shop's one client, and what came of it. */
@NullMarked
package dev.kiosk.proving.load;

import org.jspecify.annotations.NullMarked;
