/** Tests of what is installed: the chart, the plain manifests, and that the two say the same. */
@NullMarked
package dev.kiosk.ops.chart;

import org.jspecify.annotations.NullMarked;
