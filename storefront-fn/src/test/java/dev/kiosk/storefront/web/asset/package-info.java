/** Tests of the files that are served as they are, and of the truth of the API's description. */
@NullMarked
package dev.kiosk.storefront.web.asset;

import org.jspecify.annotations.NullMarked;
