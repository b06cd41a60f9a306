/** Stock and reservations: the rules, without a database. All or nothing for each order, in the order of arrival. */
@NullMarked
package dev.kiosk.inventory.domain;

import org.jspecify.annotations.NullMarked;
