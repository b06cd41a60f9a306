package dev.kiosk.storefront;

import dev.kiosk.storefront.notification.mail.SmtpServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail to customers, prefix {@code kiosk.storefront.mail}. Without a server no mail is sent, and customers find what they would
 * have been sent on their order's page.
 *
 * @param url the mail server, as {@link SmtpServer} reads it; empty for none
 * @param from who writes: {@code Kiosk <shop@example.com>}
 * @param shop where customers reach the shop, for the links
 * @param timeout how long a mail server may take for any of its answers
 * @param atOnce connections to the mail server of one pod, at most
 */
public record MailSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String from,
        @Nullable URI shop,
        @DefaultValue("8s") Duration timeout,
        @DefaultValue("4") int atOnce) {

    private static final Duration SLOW = Duration.ofSeconds(5);

    public MailSettings {
        if (!url.isEmpty()) {
            SmtpServer.parse(url);
            if (from.isEmpty() || shop == null || shop.getHost() == null) {
                throw new IllegalArgumentException(
                        "kiosk.storefront.mail.url needs kiosk.storefront.mail.from and kiosk.storefront.mail.shop, an address of the shop");
            }
        }
        if (!timeout.isPositive() || atOnce < 1) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.mail.timeout is longer than nothing, at-once at least 1");
        }
    }

    /** How long a try that comes to nothing may take until the mail server is left alone for a while. */
    public Duration slow() {
        return timeout.compareTo(SLOW) < 0 ? timeout : SLOW;
    }

    /** Whether the shop writes letters, so that one can be promised. */
    public boolean promised() {
        return shop != null;
    }

    /** Empty if there is none. */
    public Optional<SmtpServer> server() {
        return url.isEmpty() ? Optional.empty() : Optional.of(SmtpServer.parse(url));
    }

    /** Without what opens the mail server. */
    @Override
    public String toString() {
        return "MailSettings[from=" + from + ", shop=" + shop + "]";
    }
}
