package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.MailSettings;
import dev.kiosk.storefront.notification.application.MailDeferredException;
import dev.kiosk.storefront.notification.application.Mailer.Mail;
import dev.kiosk.storefront.notification.application.UndeliverableException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One letter, one connection. Blocks, for as long as the time-outs let it. What the library looks up is looked up once. */
final class SmtpSession {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final SmtpServer server;
    private final MailSettings settings;
    private final Map<Boolean, Session> byUtf8 = new ConcurrentHashMap<>();

    SmtpSession(SmtpServer server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    SmtpServer server() {
        return server;
    }

    void send(Mail mail) throws MailDeferredException {
        MailAddress to = MailAddress.of(mail.to().email());
        Session session = byUtf8.computeIfAbsent(
                to.needsUtf8(), utf8 -> Session.getInstance(properties(server, settings.timeout(), utf8)));
        try (Transport transport = session.getTransport()) {
            MimeMessage message = LetterMessage.of(session, settings, mail, to);
            transport.connect(server.host(), server.port(), nullIfEmpty(server.user()), nullIfEmpty(server.password()));
            transport.sendMessage(message, new Address[] {to.address()});
        } catch (MessagingException e) {
            throw judged(server, e);
        }
    }

    /** @return what might go well another time */
    private static MailDeferredException judged(SmtpServer server, MessagingException failure) {
        if (SmtpAnswers.isFinalForTheRecipient(failure)) {
            throw new UndeliverableException(SmtpAnswers.said(failure));
        }
        return new MailDeferredException("the mail server " + server + ": " + SmtpAnswers.said(failure), failure);
    }

    private static Properties properties(SmtpServer server, Duration timeout, boolean utf8) {
        String protocol = server.tls() == SmtpServer.Tls.IMPLICIT ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        String millis = Long.toString(timeout.toMillis());
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", protocol);
        all.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
        all.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        all.setProperty(prefix + "timeout", millis);
        all.setProperty(prefix + "writetimeout", millis);
        all.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        all.setProperty(prefix + "ssl.checkserveridentity", "true");
        all.setProperty(prefix + "quitwait", "false");
        boolean offered = server.tls() == SmtpServer.Tls.OFFERED;
        boolean required = server.tls() == SmtpServer.Tls.REQUIRED;
        all.setProperty(prefix + "starttls.enable", Boolean.toString(offered || required));
        all.setProperty(prefix + "starttls.required", Boolean.toString(required));
        return all;
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
