/** What of Markdown is read, and what stays text. */
@NullMarked
package dev.kiosk.storefront.web.markdown;

import org.jspecify.annotations.NullMarked;
