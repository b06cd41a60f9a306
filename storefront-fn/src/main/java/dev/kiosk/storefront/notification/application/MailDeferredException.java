package dev.kiosk.storefront.notification.application;

import java.io.IOException;

/** The mail server is out of reach, or says that it may take the letter later. An outage: the broker tries again. */
public final class MailDeferredException extends IOException {

    private static final long serialVersionUID = 1L;

    public MailDeferredException(String message, Throwable cause) {
        super(message, cause);
    }
}
