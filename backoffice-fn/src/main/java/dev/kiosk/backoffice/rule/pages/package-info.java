/** What is due beside the prices of goods, in the back office: tax rules and shipping methods; and which price lists there are. */
@NullMarked
package dev.kiosk.backoffice.rule.pages;

import org.jspecify.annotations.NullMarked;
