package dev.kiosk.storefront.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it gets, or does what it is told to instead. */
public final class PostOffice implements AutoCloseable {

    private static final Mood WILLING = () -> {};

    private final List<Got> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SMTPServer server;
    private volatile Mood onRecipient = WILLING;
    private volatile Mood onContent = WILLING;

    private PostOffice(SMTPServer.Builder builder) {
        server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    public static PostOffice open() {
        return openAt(0);
    }

    public static PostOffice openAt(int port) {
        return new PostOffice(SMTPServer.port(port));
    }

    /** One that lets nobody in. */
    public static PostOffice refusingLogins() {
        return new PostOffice(SMTPServer.port(0)
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    throw new LoginFailedException();
                })));
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What a storefront has to be started with to send there. */
    public String[] settings() {
        return settings(port());
    }

    public static String[] settings(int port) {
        return new String[] {
            "--kiosk.storefront.mail.url=smtp://127.0.0.1:" + port + "?tls=none",
            "--kiosk.storefront.mail.from=Kiosk & Söhne <shop@example.com>",
            "--kiosk.storefront.mail.shop=https://shop.example.com",
            "--kiosk.storefront.mail.timeout=500ms"
        };
    }

    public void refusesRecipients(int code, String words) {
        onRecipient = () -> {
            throw new RejectException(code, words);
        };
    }

    public void refusesContent(int code, String words) {
        onContent = () -> {
            throw new RejectException(code, words);
        };
    }

    public void hangs() {
        onRecipient = this::hang;
    }

    public void isWilling() {
        onRecipient = WILLING;
        onContent = WILLING;
    }

    /** The latest last. */
    public List<Got> received() {
        return List.copyOf(received);
    }

    public List<Got> receivedBy(String recipient) {
        return received.stream()
                .filter(got -> got.recipient().equals(recipient))
                .toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop();
    }

    private void hang() {
        try {
            closed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A mail. */
    public record Got(String recipient, String raw, MimeMessage message) {

        public String header(String name) {
            try {
                String[] values = message.getHeader(name);
                return values == null ? "" : String.join("|", values);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String text() {
            return part(0, "text/plain").replace("\r\n", "\n");
        }

        public String html() {
            return part(1, "text/html");
        }

        private String part(int index, String type) {
            try {
                BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
                if (!part.isMimeType(type)) {
                    throw new IllegalStateException(part.getContentType());
                }
                return String.valueOf(part.getContent());
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Mood {
        void act() throws RejectException;
    }

    private final class Handler implements MessageHandler {

        private String to = "";

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            onRecipient.act();
            to = recipient;
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            byte[] raw = content.readAllBytes();
            onContent.act();
            try {
                MimeMessage message =
                        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
                received.add(new Got(to, new String(raw, StandardCharsets.UTF_8), message));
            } catch (MessagingException e) {
                throw new IOException(e);
            }
            return "taken";
        }

        @Override
        public void done() {}
    }
}
