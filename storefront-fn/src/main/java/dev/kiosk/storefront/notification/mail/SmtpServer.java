package dev.kiosk.storefront.notification.mail;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail server: {@code smtp://user:password@host:587}, or {@code smtps://} for TLS from the first byte. A connection that is not
 * has to change to TLS by STARTTLS before anything is said, unless {@code ?tls=offered} (where the server can) or
 * {@code ?tls=none} is on the end. User and password are percent-encoded.
 *
 * @param user empty for nobody
 */
public record SmtpServer(String host, int port, String user, String password, Tls tls) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** How a connection is kept from listeners. */
    public enum Tls {
        /** From the first byte. */
        IMPLICIT,
        /** By STARTTLS, or nothing is sent. */
        REQUIRED,
        /** By STARTTLS where the server offers it. */
        OFFERED,
        NONE
    }

    /** @throws IllegalArgumentException if it is none; the message does not repeat it, as it may hold a password */
    public static SmtpServer parse(String text) {
        URI url = uri(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if ((!scheme.equals("smtp") && !scheme.equals("smtps")) || url.getHost() == null) {
            throw malformed();
        }
        boolean implicit = scheme.equals("smtps");
        String[] login = url.getUserInfo() == null
                ? new String[] {"", ""}
                : url.getUserInfo().split(":", 2);
        int port = url.getPort() != -1 ? url.getPort() : implicit ? SUBMISSIONS : SUBMISSION;
        return new SmtpServer(
                url.getHost(),
                port,
                login[0],
                login.length == 2 ? login[1] : "",
                implicit ? Tls.IMPLICIT : tls(url.getQuery()));
    }

    private static Tls tls(@Nullable String query) {
        return switch (query == null ? "tls=required" : query) {
            case "tls=required" -> Tls.REQUIRED;
            case "tls=offered" -> Tls.OFFERED;
            case "tls=none" -> Tls.NONE;
            default -> throw malformed();
        };
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "kiosk.storefront.mail.url is no smtp://[user:password@]host[:port][?tls=required|offered|none] or smtps:// URL");
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
