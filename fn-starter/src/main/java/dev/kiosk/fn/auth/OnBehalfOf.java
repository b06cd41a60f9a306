package dev.kiosk.fn.auth;

import dev.kiosk.fn.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The member of staff for whom a function calls another one, for its books. The word of whoever may call: it opens no door.
 *
 * @param who their subject, or name; 1 to 200 characters
 */
public record OnBehalfOf(String who) {

    /** Percent-encoded UTF-8. */
    public static final String HEADER = "Kiosk-On-Behalf-Of";

    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    public OnBehalfOf {
        if (who.isBlank() || who.length() > LONGEST || CONTROL.matcher(who).find()) {
            throw Problem.invalid(HEADER + " is 1 to " + LONGEST + " characters, percent-encoded");
        }
    }

    /** Who that is in the subscriber's context; null for nobody. */
    public static @Nullable String in(ContextView context) {
        return context.hasKey(OnBehalfOf.class) ? context.get(OnBehalfOf.class).who() : null;
    }

    public Context writeTo(Context context) {
        return context.put(OnBehalfOf.class, this);
    }

    /** The header that says so. */
    public void writeTo(HttpHeaders headers) {
        headers.set(HEADER, UriUtils.encode(who, StandardCharsets.UTF_8));
    }

    static @Nullable OnBehalfOf read(HttpHeaders headers) {
        String value = headers.getFirst(HEADER);
        return value == null ? null : new OnBehalfOf(decoded(value));
    }

    private static String decoded(String value) {
        try {
            return StringUtils.uriDecode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(HEADER + " is not percent-encoded");
        }
    }
}
