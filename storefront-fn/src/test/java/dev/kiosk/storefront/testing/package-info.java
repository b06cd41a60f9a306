/** What the storefront's tests share: the function on a port of its own, and a client that shops in it. */
@NullMarked
package dev.kiosk.storefront.testing;

import org.jspecify.annotations.NullMarked;
