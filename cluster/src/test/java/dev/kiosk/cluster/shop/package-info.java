/** A shop that is installed: its customers, its databases, and the auditor over them. */
@NullMarked
package dev.kiosk.cluster.shop;

import org.jspecify.annotations.NullMarked;
