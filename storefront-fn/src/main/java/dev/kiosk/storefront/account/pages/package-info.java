/** The pages of signing in and of the account. */
@NullMarked
package dev.kiosk.storefront.account.pages;

import org.jspecify.annotations.NullMarked;
