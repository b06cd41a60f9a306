/** What stands between those who send events and those who take them, and does to them what networks do. */
@NullMarked
package dev.kiosk.proving.proxy;

import org.jspecify.annotations.NullMarked;
