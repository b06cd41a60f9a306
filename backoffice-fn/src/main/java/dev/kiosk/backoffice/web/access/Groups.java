package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import dev.kiosk.backoffice.BackofficeProperties.Roles;
import dev.kiosk.contracts.staff.StaffRole;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a provider's token says of somebody. Groups are words in a claim, which is a list of words or one. */
final class Groups {

    private final List<String> path;
    private final Roles roles;

    Groups(Oidc settings) {
        this.path = List.of(settings.roleClaim().split("\\.", -1));
        this.roles = settings.roles();
    }

    /** @param claims of a token, objects as maps and arrays as lists */
    Staff staff(Map<String, Object> claims) {
        return new Staff(String.valueOf(claims.get("sub")), name(claims), roles(claims), false);
    }

    /** None for whoever is no staff. */
    Set<StaffRole> roles(Map<String, Object> claims) {
        Collection<?> groups = groups(claims);
        return Arrays.stream(StaffRole.values())
                .filter(role -> !roles.group(role).isBlank() && groups.contains(roles.group(role)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Collection<?> groups(Map<String, Object> claims) {
        @Nullable Object claim = claims;
        for (String member : path) {
            claim = claim instanceof Map<?, ?> members ? members.get(member) : null;
        }
        return switch (claim) {
            case Collection<?> several -> several;
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private static String name(Map<String, Object> claims) {
        return Stream.of("preferred_username", "email", "name", "sub")
                .map(claim -> Objects.toString(claims.get(claim), ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
