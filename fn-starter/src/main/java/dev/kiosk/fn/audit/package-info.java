/**
 * What staff and machines change is written down in the transaction that changes it: by whom, from where, and what it was before.
 * A function says in a migration which of its tables are looked at ({@code call audit('orders')}); the rest happens here.
 */
@NullMarked
package dev.kiosk.fn.audit;

import org.jspecify.annotations.NullMarked;
