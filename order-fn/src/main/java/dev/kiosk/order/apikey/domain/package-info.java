/** An API key: what a machine shows instead of signing in. */
@NullMarked
package dev.kiosk.order.apikey.domain;

import org.jspecify.annotations.NullMarked;
