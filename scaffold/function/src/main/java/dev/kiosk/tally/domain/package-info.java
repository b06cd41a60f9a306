/** What is counted, without knowing how. Pure Java. */
@NullMarked
package dev.kiosk.tally.domain;

import org.jspecify.annotations.NullMarked;
