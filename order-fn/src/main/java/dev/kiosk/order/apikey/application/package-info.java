/** Makes API keys, and tells whose one is. */
@NullMarked
package dev.kiosk.order.apikey.application;

import org.jspecify.annotations.NullMarked;
