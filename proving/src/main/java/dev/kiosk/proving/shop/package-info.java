/** JSON over HTTP, repeated until it is known what became of it. */
@NullMarked
package dev.kiosk.proving.shop;

import org.jspecify.annotations.NullMarked;
