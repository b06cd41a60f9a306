package dev.kiosk.fn.auth;

import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The member of staff for whom a function calls another one, for its books and its rules. The word of whoever may call: a
 * {@link StaffGate} knows who is believed.
 *
 * @param who their subject, or name; 1 to 200 characters
 * @param roles in which they ask
 * @param from the network address that they ask from; empty if nobody says, at most 200 characters
 */
public record OnBehalfOf(String who, Set<StaffRole> roles, String from) {

    /** Percent-encoded UTF-8. */
    public static final String HEADER = "Kiosk-On-Behalf-Of";

    /** Words with commas between them. */
    public static final String ROLES_HEADER = "Kiosk-Staff-Roles";

    /** In letters, digits and {@code .:,[]_ -}; anything else is left out. */
    public static final String FROM_HEADER = "Kiosk-Staff-From";

    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    public OnBehalfOf {
        roles = Set.copyOf(roles);
        from = from.replaceAll("[^A-Za-z0-9.:,\\[\\]_ -]", "");
        from = from.substring(0, Math.min(from.length(), LONGEST));
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

    /** The headers that say who is in the context; none for nobody. */
    public static void write(ContextView context, HttpHeaders headers) {
        if (context.hasKey(OnBehalfOf.class)) {
            OnBehalfOf staff = context.get(OnBehalfOf.class);
            headers.set(HEADER, UriUtils.encode(staff.who, StandardCharsets.UTF_8));
            headers.set(ROLES_HEADER, StaffRole.words(staff.roles));
            headers.set(FROM_HEADER, staff.from);
        }
    }

    static @Nullable OnBehalfOf read(HttpHeaders headers, Set<StaffRole> roles) {
        String value = headers.getFirst(HEADER);
        return value == null
                ? null
                : new OnBehalfOf(decoded(value), roles, Objects.requireNonNullElse(headers.getFirst(FROM_HEADER), ""));
    }

    /** Null where nothing is said of them. */
    static @Nullable Set<StaffRole> roles(HttpHeaders headers) {
        String words = headers.getFirst(ROLES_HEADER);
        return words == null ? null : StaffRole.parse(words);
    }

    private static String decoded(String value) {
        try {
            return StringUtils.uriDecode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(HEADER + " is not percent-encoded");
        }
    }
}
