package dev.kiosk.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * A mail as its recipient's program would show it.
 *
 * @param number counted from 1
 * @param raw as it came over the wire
 */
public record ReceivedMail(int number, String to, String subject, String date, String text, String html, String raw) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static ReceivedMail read(int number, byte[] raw) {
        String source = new String(raw, StandardCharsets.UTF_8);
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            return new ReceivedMail(
                    number,
                    InternetAddress.toUnicodeString(message.getAllRecipients()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    String.valueOf(message.getSentDate()),
                    part(message.getContent(), "text/plain"),
                    part(message.getContent(), "text/html"),
                    source);
        } catch (MessagingException | IOException e) {
            return new ReceivedMail(number, "", "unreadable: " + e.getMessage(), "", "", "", source);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return String.valueOf(part.getContent());
                }
            }
            return "";
        }
        return type.equals("text/plain") ? String.valueOf(content) : "";
    }
}
