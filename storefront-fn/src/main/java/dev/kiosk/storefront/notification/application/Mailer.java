package dev.kiosk.storefront.notification.application;

import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The way to customers' mailboxes. */
public interface Mailer {

    /** Whether there is a mail server. */
    boolean isOn();

    /**
     * Completes when the mail server has taken it. Fails with {@link UndeliverableException} if it will never, and with
     * {@link MailDeferredException} if it might later.
     */
    Mono<Void> send(Mail mail);

    /**
     * A letter on its way.
     *
     * @param id the same for every try: a mailbox that gets it twice can tell
     * @param thread what it belongs to, such as an order
     * @param unsubscribe what ends letters of its kind; null if nothing does
     */
    record Mail(
            UUID id,
            String thread,
            Addressee to,
            Letter letter,
            @Nullable URI unsubscribe) {}
}
