/** What is measured inside of a process, by JMH: group commit against its yardstick, and the codec of events. */
@NullMarked
package dev.kiosk.proving.bench.inside;

import org.jspecify.annotations.NullMarked;
