/** The platform under test, every part a process of its own, and what each part uses. */
@NullMarked
package dev.kiosk.bench.shop;

import org.jspecify.annotations.NullMarked;
