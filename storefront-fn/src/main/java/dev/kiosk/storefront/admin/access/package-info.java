/** Who may enter the back office. Whoever may not, sees nothing of it. */
@NullMarked
package dev.kiosk.storefront.admin.access;

import org.jspecify.annotations.NullMarked;
