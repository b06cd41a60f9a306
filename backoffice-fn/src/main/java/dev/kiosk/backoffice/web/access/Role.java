package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes somebody a member of staff: a word in a claim, which is a list of words or one. */
final class Role {

    private final List<String> path;
    private final String wanted;

    Role(Oidc settings) {
        this.path = List.of(settings.roleClaim().split("\\.", -1));
        this.wanted = settings.role();
    }

    /** @param claims of a token, objects as maps and arrays as lists */
    boolean isHeldBy(Map<String, Object> claims) {
        @Nullable Object claim = claims;
        for (String member : path) {
            claim = claim instanceof Map<?, ?> members ? members.get(member) : null;
        }
        return switch (claim) {
            case Collection<?> roles -> roles.contains(wanted);
            case String role -> role.equals(wanted);
            case null, default -> false;
        };
    }

    static String nameOf(Map<String, Object> claims) {
        return Stream.of("preferred_username", "email", "name", "sub")
                .map(claim -> Objects.toString(claims.get(claim), ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
