package dev.kiosk.storefront.web.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A page to come back to.
 *
 * @param path with its query; always one of this shop
 */
public record Here(String path) {

    public static final Here HOME = new Here("/");

    /** One slash: two of them, or a backslash, would lead to another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]{0,2000}|/");

    /** The page that is asked for; where a form was sent, the one that it was on. */
    static Here of(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                ? of(request.getURI())
                : of(uri(request.getHeaders().getFirst(HttpHeaders.REFERER)));
    }

    /** Home, unless the text is the path of a page of ours. */
    public static Here parse(String text) {
        return OURS.matcher(text).matches() && uri(text) != null ? new Here(text) : HOME;
    }

    private static Here of(@Nullable URI uri) {
        if (uri == null || uri.getRawPath() == null) {
            return HOME;
        }
        return parse(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
    }

    private static @Nullable URI uri(@Nullable String text) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
