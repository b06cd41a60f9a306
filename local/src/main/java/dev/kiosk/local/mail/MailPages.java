package dev.kiosk.local.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** Shows a mailbox: a list, each mail as it looks, and its source. What a mail contains is shut in a sandbox. */
final class MailPages {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String FRAME = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="%s"><title>%s</title>
            <link rel="stylesheet" href="/mail.css"><body><h1>%s</h1>%s</body></html>
            """;
    private static final String STYLE = """
            :root { color-scheme: light dark } body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem;
            padding: 0 1rem } table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .4rem .8rem .4rem 0;
            border-bottom: 1px solid #8886 } iframe { width: 100%; height: 46rem; border: 1px solid #8886; background: #fff }
            pre { white-space: pre-wrap; overflow-wrap: anywhere }
            """;

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void on(HttpServerRoutes routes) {
        routes.get("/", (request, response) -> html(response, list()))
                .get("/mail.css", (request, response) -> send(response, "text/css", STYLE))
                .get("/{number}", (request, response) -> show(request, response, this::page))
                .get("/{number}/html", (request, response) -> show(request, response, this::content))
                .get("/{number}/raw", (request, response) -> show(request, response, this::source));
    }

    private String list() {
        String rows = mailbox.all().stream()
                .map(mail -> "<tr><td>" + escaped(mail.date()) + "<td>" + escaped(mail.to()) + "<td><a href=\"/"
                        + mail.number() + "\">" + escaped(mail.subject()) + "</a>")
                .collect(Collectors.joining());
        String content = rows.isEmpty()
                ? "<p>Nothing was sent yet.</p>"
                : "<table><tr><th>Sent<th>To<th>Subject" + rows + "</table>";
        return FRAME.formatted("5", "Mail", "Mail that the shop has sent", content);
    }

    private Publisher<Void> page(HttpServerResponse response, ReceivedMail mail) {
        String content = "<p><a href=\"/\">All mail</a> · to " + escaped(mail.to()) + " · " + escaped(mail.date())
                + " · <a href=\"/" + mail.number() + "/raw\">source</a></p><iframe sandbox title=\"The mail\" src=\"/"
                + mail.number() + "/html\"></iframe><h2>Without HTML</h2><pre>" + escaped(mail.text()) + "</pre>";
        return html(response, FRAME.formatted("3600", escaped(mail.subject()), escaped(mail.subject()), content));
    }

    private Publisher<Void> content(HttpServerResponse response, ReceivedMail mail) {
        return send(
                response.header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'"),
                "text/html",
                mail.html());
    }

    private Publisher<Void> source(HttpServerResponse response, ReceivedMail mail) {
        return send(response, "text/plain", mail.raw());
    }

    private Publisher<Void> show(HttpServerRequest request, HttpServerResponse response, Shown shown) {
        return find(request.param("number"))
                .map(mail -> shown.show(response, mail))
                .orElseGet(response::sendNotFound);
    }

    private Optional<ReceivedMail> find(@Nullable String number) {
        Matcher matcher = NUMBER.matcher(number == null ? "" : number);
        return mailbox.all().stream()
                .filter(mail -> matcher.matches() && mail.number() == Integer.parseInt(matcher.group()))
                .findFirst();
    }

    private static Publisher<Void> html(HttpServerResponse response, String page) {
        return send(
                response.header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-src 'self'"),
                "text/html",
                page);
    }

    private static Publisher<Void> send(HttpServerResponse response, String type, String content) {
        return response.header("Content-Type", type + "; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .sendString(Mono.just(content));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private interface Shown {
        Publisher<Void> show(HttpServerResponse response, ReceivedMail mail);
    }
}
