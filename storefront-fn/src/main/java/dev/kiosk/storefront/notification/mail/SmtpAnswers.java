package dev.kiosk.storefront.notification.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal means. RFC 5321, section 4.2.1: 5xx is final, 4xx is not. Final for a letter is only what is said
 * of its recipient, or of the letter once it has all been sent: a refused login or sender is the shop's own mistake, and costs no
 * letter.
 */
final class SmtpAnswers {

    private static final int MOST_LINKS = 10;
    private static final String DATA_END = ".";

    private SmtpAnswers() {}

    static boolean isFinalForTheRecipient(MessagingException failure) {
        Exception link = failure;
        for (int i = 0; link != null && i < MOST_LINKS; i++) {
            if (link instanceof SMTPAddressFailedException refused) {
                return isFinal(refused.getReturnCode());
            }
            if (link instanceof SMTPSendFailedException refused && DATA_END.equals(refused.getCommand())) {
                return isFinal(refused.getReturnCode());
            }
            link = next(link);
        }
        return false;
    }

    /** The most telling message: the server's own words, in one line. */
    static String said(MessagingException failure) {
        Exception last = failure;
        for (int i = 0; i < MOST_LINKS; i++) {
            Exception next = next(last);
            if (next == null) {
                break;
            }
            last = next;
        }
        return String.valueOf(last.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private static boolean isFinal(int code) {
        return code / 100 == 5;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
