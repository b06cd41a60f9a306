/** How many requests a pod works on at once: a platform that counts streams as requests cannot tell which is work. */
@NullMarked
package dev.kiosk.storefront.web.bulkhead;

import org.jspecify.annotations.NullMarked;
