/** Holds the server's behaviour around requests. */
@NullMarked
package dev.kiosk.fn.web;

import org.jspecify.annotations.NullMarked;
