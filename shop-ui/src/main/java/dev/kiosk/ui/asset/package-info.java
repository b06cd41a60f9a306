/** Files that browsers and developers are given as they are: style sheets, scripts, pictures. */
@NullMarked
package dev.kiosk.ui.asset;

import org.jspecify.annotations.NullMarked;
