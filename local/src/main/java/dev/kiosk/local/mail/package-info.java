/** Mail on one machine: a server that keeps everything, and a page that shows it. */
@NullMarked
package dev.kiosk.local.mail;

import org.jspecify.annotations.NullMarked;
