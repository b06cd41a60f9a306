/** What somebody can do who has proved their address, and how they prove it. */
@NullMarked
package dev.kiosk.storefront.account.application;

import org.jspecify.annotations.NullMarked;
