/** Reads files of the Online Retail format: dirty rows of a real shop. Every row ends in exactly one class, and is counted. */
@NullMarked
package dev.kiosk.proving.retail;

import org.jspecify.annotations.NullMarked;
