/** Files that browsers and developers are given as they are: scripts, pictures, the API's description. */
@NullMarked
package dev.kiosk.storefront.web.asset;

import org.jspecify.annotations.NullMarked;
