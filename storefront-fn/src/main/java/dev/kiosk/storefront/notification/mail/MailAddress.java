package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.notification.application.UndeliverableException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;

/**
 * A recipient, as mail servers take it: the domain in ASCII (IDNA).
 *
 * @param needsUtf8 whether the part before the at sign is not ASCII: RFC 6531
 */
record MailAddress(InternetAddress address, boolean needsUtf8) {

    /** @throws UndeliverableException if nothing can be sent there */
    static MailAddress of(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1 || at == email.length() - 1) {
            throw new UndeliverableException("no mail address");
        }
        try {
            String local = email.substring(0, at);
            String domain = IDN.toASCII(email.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            InternetAddress address = new InternetAddress();
            address.setAddress(local + "@" + domain);
            boolean ascii = local.chars().allMatch(c -> c < 0x80);
            if (ascii) {
                address.validate();
            } else if (local.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))) {
                throw new UndeliverableException("no mail address");
            }
            return new MailAddress(address, !ascii);
        } catch (AddressException | IllegalArgumentException e) {
            throw new UndeliverableException("no mail address: " + e.getMessage());
        }
    }
}
