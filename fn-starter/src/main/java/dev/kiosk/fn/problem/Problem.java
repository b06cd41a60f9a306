package dev.kiosk.fn.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A refusal to be told to the client: RFC 9457.
 *
 * <p>{@code Problem.of(CONFLICT, "price-changed", "A price has changed").detail("…").with("changes", changes)}
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String name;
    private final String title;
    private final String detail;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    private Problem(
            HttpStatus status,
            String name,
            String title,
            String detail,
            Map<String, Object> members,
            Map<String, String> headers) {
        super(name + ": " + (detail.isEmpty() ? title : detail));
        this.status = status;
        this.name = name;
        this.title = title;
        this.detail = detail;
        this.members = members;
        this.headers = headers;
    }

    /**
     * @param name the last part of the problem's type, kebab-case
     * @param title the same for every occurrence of the type
     */
    public static Problem of(HttpStatus status, String name, String title) {
        return new Problem(status, name, title, "", Map.of(), Map.of());
    }

    /** A 400 of type {@code invalid-request}. */
    public static Problem invalid(String detail) {
        return of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is invalid")
                .detail(detail);
    }

    /** A 404 of type {@code not-found}, for an address that leads to nothing. */
    public static Problem nothingHere() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here");
    }

    /** Tells failures that are problems of one of these names. */
    public static Predicate<Throwable> named(String... names) {
        Set<String> wanted = Set.of(names);
        return failure -> failure instanceof Problem problem && wanted.contains(problem.name);
    }

    /** What happened this time. */
    public Problem detail(String text) {
        return new Problem(status, name, title, text, members, headers);
    }

    /** Adds an extension member, serialised as JSON: RFC 9457, section 3.2. */
    public Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(member, value);
        return new Problem(status, name, title, detail, all, headers);
    }

    /** Adds a header to the answer. */
    public Problem header(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Problem(status, name, title, detail, members, all);
    }

    public HttpStatus status() {
        return status;
    }

    /** The last part of the type. */
    public String name() {
        return name;
    }

    /** What happened this time; where nobody says, what happens each time. */
    public String said() {
        return detail.isEmpty() ? title : detail;
    }

    /** The extension members. */
    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    Map<String, String> headers() {
        return headers;
    }

    ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create("/problems/" + name));
        body.setTitle(title);
        if (!detail.isEmpty()) {
            body.setDetail(detail);
        }
        members.forEach(body::setProperty);
        return body;
    }
}
