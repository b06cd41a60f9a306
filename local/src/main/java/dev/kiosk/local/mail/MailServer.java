package dev.kiosk.local.mail;

import dev.kiosk.local.start.StartException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.subethamail.smtp.server.SMTPServer;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A mail server that takes everything and delivers nothing, and the page that shows what it took. */
public final class MailServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Mailbox mailbox = new Mailbox();
    private final SMTPServer smtp;
    private final DisposableServer pages;
    private final String host;

    private MailServer(String host, int smtpPort, int pagePort) {
        this.host = host;
        this.smtp = SMTPServer.port(smtpPort)
                .bindAddress(address(host))
                .messageHandler((context, from, to, data) -> mailbox.add(data))
                .build();
        this.pages = HttpServer.create()
                .host(host)
                .port(pagePort)
                .route(routes -> new MailPages(mailbox).on(routes))
                .bindNow(PATIENCE);
        smtp.start();
    }

    /** @throws StartException if it cannot listen */
    public static MailServer start(String host, int smtpPort, int pagePort) {
        try {
            return new MailServer(host, smtpPort, pagePort);
        } catch (RuntimeException e) {
            throw new StartException("the mail server does not start: " + e.getMessage(), e);
        }
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Where functions send to, as their setting has it. */
    public URI smtp() {
        return URI.create("smtp://" + host + ":" + smtp.getPortAllocated() + "?tls=none");
    }

    /** Where people look. */
    public URI page() {
        return URI.create("http://" + host + ":" + pages.port() + "/");
    }

    @Override
    public void close() {
        smtp.stop();
        pages.disposeNow(PATIENCE);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartException("no address " + host, e);
        }
    }
}
