/** What customers and a broker do, as Gatling scenarios in a closed loop: so many at once, for so long. */
@NullMarked
package dev.kiosk.bench.load;

import org.jspecify.annotations.NullMarked;
