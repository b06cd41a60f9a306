/** What of Markdown is read, and what stays text. */
@NullMarked
package dev.kiosk.storefront.markdown.domain;

import org.jspecify.annotations.NullMarked;
