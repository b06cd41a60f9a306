/** The platform team's command line: looks at an installation, proves it with an order, and warms it before a sale. */
@NullMarked
package dev.kiosk.ops;

import org.jspecify.annotations.NullMarked;
