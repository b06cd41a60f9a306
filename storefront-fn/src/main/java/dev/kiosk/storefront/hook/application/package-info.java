/** Webhooks to merchants. Pages for staff call {@code HookService}: everything they can see and do is there. Events come to {@code HookDispatch}. */
@NullMarked
package dev.kiosk.storefront.hook.application;

import org.jspecify.annotations.NullMarked;
