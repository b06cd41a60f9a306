/** How pages are made: templates, forms, addresses and answers. Pages are rendered on the server and work without any script. */
@NullMarked
package dev.kiosk.ui.page;

import org.jspecify.annotations.NullMarked;
