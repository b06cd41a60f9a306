/** What pages share, customers' and staff's: how they look, and how they are answered. */
@NullMarked
package dev.kiosk.ui;

import org.jspecify.annotations.NullMarked;
