/** Tests of reading a catalogue file. */
@NullMarked
package dev.kiosk.storefront.catalogue.application;

import org.jspecify.annotations.NullMarked;
