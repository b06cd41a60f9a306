/** What the auditor goes by where a shop's databases cannot be reached: its HTTP interfaces. */
@NullMarked
package dev.kiosk.proving.audit.http;

import org.jspecify.annotations.NullMarked;
