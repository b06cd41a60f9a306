package dev.kiosk.backoffice.web.access;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.auth.StaffRules;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;

/**
 * A member of staff.
 *
 * @param subject who they are to the issuer of their token, for ever
 * @param name what people call them; may be the subject
 * @param roles what they are here; none for whoever may not enter
 * @param leaves whether there is a sign-in of ours that they can end
 */
public record Staff(String subject, String name, Set<StaffRole> roles, boolean leaves) {

    private static final int LONGEST = 200;
    private static final String ATTRIBUTE = Staff.class.getName();

    static final Staff OF_THIS_MACHINE = new Staff("local", "local", Set.of(StaffRole.OWNER), false);

    public Staff {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return permission.isOf(roles);
    }

    /**
     * What other functions are told.
     *
     * @param from the network address that they sit at
     */
    OnBehalfOf at(String from) {
        return new OnBehalfOf(signature(), roles, from);
    }

    /** For the books: the name for people, the subject for the record. */
    public String signature() {
        String both = name.equals(subject) ? subject : name + " (" + subject + ")";
        String clean = both.replaceAll("\\p{Cc}", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /**
     * Who was let in.
     *
     * @throws IllegalStateException if nobody was: then a page is reached around the door
     */
    public static Staff of(ServerWebExchange exchange) {
        return find(exchange)
                .orElseThrow(() -> new IllegalStateException(
                        "nobody was let in to " + exchange.getRequest().getPath()));
    }

    /** Who was let in; empty where nobody has to be. */
    public static Optional<Staff> find(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof Staff staff ? Optional.of(staff) : Optional.empty();
    }

    void enter(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
        StaffRules.grant(exchange, roles);
    }
}
