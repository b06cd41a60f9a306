/** Texts that staff write in a small part of Markdown, read into what templates can show without trusting it. */
@NullMarked
package dev.kiosk.storefront.markdown.domain;

import org.jspecify.annotations.NullMarked;
