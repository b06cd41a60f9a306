/**
 * Who enters the back office: by the word of an OpenID provider, on Spring Security's OAuth2 login, or by sitting at the machine.
 * No pod remembers a session.
 */
@NullMarked
package dev.kiosk.backoffice.web.access;

import org.jspecify.annotations.NullMarked;
