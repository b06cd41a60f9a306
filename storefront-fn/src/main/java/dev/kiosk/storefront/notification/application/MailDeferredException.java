package dev.kiosk.storefront.notification.application;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The mail server is out of reach, or says that it may take the letter later. The letter stays owed. */
public final class MailDeferredException extends IOException {

    private static final long serialVersionUID = 1L;

    public MailDeferredException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
