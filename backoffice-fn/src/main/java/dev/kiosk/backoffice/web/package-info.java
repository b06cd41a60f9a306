/** What the pages of the back office have in common. Their language is English, and so are their forms of money and time. */
@NullMarked
package dev.kiosk.backoffice.web;

import org.jspecify.annotations.NullMarked;
