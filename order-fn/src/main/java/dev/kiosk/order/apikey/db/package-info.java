/** Each API key a row. */
@NullMarked
package dev.kiosk.order.apikey.db;

import org.jspecify.annotations.NullMarked;
