/** What the HTTP adapters of the features share: which face serves which path, and how a body is held to its rules. */
@NullMarked
package dev.kiosk.storefront.web;

import org.jspecify.annotations.NullMarked;
