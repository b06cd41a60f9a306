/** Tests of the rules, without a database. */
@NullMarked
package dev.kiosk.inventory.domain;

import org.jspecify.annotations.NullMarked;
