package dev.kiosk.fn.auth;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.problem.Problem;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;

/** Holds requests of staff to what their routes need. */
public final class StaffRules {

    private static final String ROLES = StaffRules.class.getName() + ".ROLES";

    private StaffRules() {}

    /** Says who it is that asks, once that is known. */
    public static void grant(ServerWebExchange exchange, Set<StaffRole> roles) {
        exchange.getAttributes().put(ROLES, roles);
    }

    /** What a route needs; null where it says nothing. */
    public static @Nullable Permission needed(HandlerMethod handler) {
        Needs own = handler.getMethodAnnotation(Needs.class);
        Needs needs = own == null ? handler.getBeanType().getAnnotation(Needs.class) : own;
        return needs == null ? null : needs.value();
    }

    /** @throws Problem 403 if nothing that whoever asks is gives it */
    public static void require(ServerWebExchange exchange, Permission permission) {
        if (!permission.isOf(roles(exchange))) {
            String enough = StaffRole.words(permission.roles());
            throw Problem.of(HttpStatus.FORBIDDEN, "role-missing", "Your roles do not allow this")
                    .detail("This needs " + permission.word() + ", which these roles give: "
                            + enough.replace(",", ", "))
                    .with("needs", permission.word());
        }
    }

    @SuppressWarnings("unchecked") // nobody else writes it
    private static Collection<StaffRole> roles(ServerWebExchange exchange) {
        return Objects.requireNonNullElse((Set<StaffRole>) exchange.getAttribute(ROLES), Set.of());
    }
}
