package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.MailSettings;
import dev.kiosk.storefront.notification.application.Mailer.Mail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A letter as mail servers carry it: plain text and HTML, of which a reader shows the better that it can (RFC 2046, section 5.1.4). */
final class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final String messageId;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMessage of(Session session, MailSettings settings, Mail mail, MailAddress to) throws MessagingException {
        InternetAddress from = sender(settings.from(), oneLine(mail.letter().sender()));
        String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        LetterMessage message = new LetterMessage(session, "<" + mail.id() + "@" + domain + ">");
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, named(to.address(), mail.to().salutation()));
        message.setSubject(oneLine(mail.letter().subject()), UTF_8);
        message.setHeader("Date", DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
        message.setHeader("References", "<" + mail.thread() + "@" + domain + ">");
        message.setHeader("Content-Language", mail.to().locale().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence is told to us
        message.setHeader("X-Auto-Response-Suppress", "All"); // the same for Exchange
        unsubscribe(message, mail.unsubscribe());
        message.setContent(alternatives(mail));
        message.saveChanges();
        return message;
    }

    private static InternetAddress sender(String from, String called) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        try {
            sender.setPersonal(called.isEmpty() ? sender.getPersonal() : called, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JVM has UTF-8", e);
        }
        return sender;
    }

    private static InternetAddress named(InternetAddress address, String name) {
        try {
            InternetAddress named = (InternetAddress) address.clone();
            named.setPersonal(oneLine(name), UTF_8);
            return named;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JVM has UTF-8", e);
        }
    }

    /** One click ends it: RFC 8058. */
    private static void unsubscribe(MimeMessage message, @Nullable URI unsubscribe) throws MessagingException {
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe.toASCIIString() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.letter().text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.letter().html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** A header is one line, whatever somebody is called. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cc}+", " ").strip();
    }

    /** Ours: the same for every try. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
