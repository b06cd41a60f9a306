/** What stands before every page: what browsers may not do, and what another site may not send. */
@NullMarked
package dev.kiosk.ui.web;

import org.jspecify.annotations.NullMarked;
