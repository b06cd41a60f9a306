package dev.kiosk.storefront.admin.access;

import dev.kiosk.fn.auth.Claims;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.AdminSettings.Oidc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What makes somebody a member of staff: a word in a claim, which is a list of words or one. */
final class Role {

    private final List<String> path;
    private final String wanted;

    Role(Oidc settings) {
        this.path = List.of(settings.roleClaim().split("\\.", -1));
        this.wanted = settings.role();
    }

    /** @throws Problem a 403 for whoever is not */
    void require(Claims claims) {
        if (!isHeldBy(claims)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "no-staff", "Only staff may enter");
        }
    }

    boolean isHeldBy(Claims claims) {
        @Nullable Object claim = claims.all();
        for (String member : path) {
            claim = claim instanceof Map<?, ?> members ? members.get(member) : null;
        }
        return switch (claim) {
            case Collection<?> roles -> roles.contains(wanted);
            case String role -> role.equals(wanted);
            case null, default -> false;
        };
    }

    static String nameOf(Claims claims) {
        return Stream.of("preferred_username", "email", "name")
                .map(claim -> Objects.toString(claims.all().get(claim), ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(claims.subject());
    }
}
