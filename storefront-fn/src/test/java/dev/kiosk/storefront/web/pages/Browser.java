package dev.kiosk.storefront.web.pages;

import dev.kiosk.storefront.testing.StorefrontServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: it has cookies, follows links, fills in forms, and follows redirects only when told to. */
public final class Browser {

    private final URI root;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public Browser(StorefrontServer server) {
        this(server.uri("/"));
    }

    /** @param root of the site */
    public Browser(URI root) {
        this.root = root;
    }

    public Visit open(String path) {
        return open(path, Map.of());
    }

    public Visit open(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    /** Sends the form as it was shown, with these fields changed. */
    public Visit submit(FormElement form, Map<String, String> changes) {
        return submit(form, form.attr("action"), changes);
    }

    /** By the button that leads elsewhere. */
    public Visit submit(FormElement form, String action, Map<String, String> changes) {
        return post(action, fields(form, changes));
    }

    public static Map<String, String> fields(FormElement form, Map<String, String> changes) {
        Map<String, String> fields = form.formData().stream()
                .collect(Collectors.toMap(
                        Connection.KeyVal::key,
                        Connection.KeyVal::value,
                        (first, second) -> second,
                        LinkedHashMap::new));
        fields.putAll(changes);
        return fields;
    }

    public Visit post(String path, Map<String, String> fields) {
        return post(path, fields, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    public Visit post(String path, Map<String, String> fields, Map<String, String> headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, body, "application/x-www-form-urlencoded", headers);
    }

    public Visit post(String path, String body, String type, Map<String, String> headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), type, headers);
    }

    public Visit post(String path, byte[] body, String type, Map<String, String> headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Another one that has the same cookies. */
    public Browser anotherTab() {
        return new Browser(root).with(cookies());
    }

    /** This, with cookies of elsewhere. */
    public Browser with(List<HttpCookie> others) {
        others.forEach(cookie -> cookies.getCookieStore().add(root, cookie));
        return this;
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(root.resolve(path).toString()))
                .timeout(Duration.ofSeconds(20))
                .setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .setHeader("Accept-Language", "en-GB,en;q=0.7");
        headers.forEach(request::setHeader);
        return request;
    }

    private Visit send(HttpRequest.Builder request) {
        try {
            return new Visit(this, http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
