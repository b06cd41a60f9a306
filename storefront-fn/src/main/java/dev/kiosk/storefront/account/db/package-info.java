/** Accounts and codes that are asked for, in Postgres. */
@NullMarked
package dev.kiosk.storefront.account.db;

import org.jspecify.annotations.NullMarked;
