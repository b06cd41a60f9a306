/** Promotions and coupons in the back office: what they give, when and how often, and how they go together. */
@NullMarked
package dev.kiosk.backoffice.promotion.pages;

import org.jspecify.annotations.NullMarked;
