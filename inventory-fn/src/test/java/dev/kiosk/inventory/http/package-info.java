/** Tests of the stock's HTTP interface, over real HTTP and a real Postgres. */
@NullMarked
package dev.kiosk.inventory.http;

import org.jspecify.annotations.NullMarked;
