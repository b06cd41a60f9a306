/** What the tests of every function share: a database, a broker that remembers, a client that speaks CloudEvents. */
@NullMarked
package dev.kiosk.fn.testing;

import org.jspecify.annotations.NullMarked;
