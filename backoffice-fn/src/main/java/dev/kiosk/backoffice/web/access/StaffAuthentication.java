package dev.kiosk.backoffice.web.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who is known, mostly a member of staff. */
final class StaffAuthentication extends AbstractAuthenticationToken {

    static final GrantedAuthority STAFF = new SimpleGrantedAuthority("staff");
    private static final long serialVersionUID = 1L;

    private final transient Staff staff;

    StaffAuthentication(Staff staff) {
        this(staff, List.of(STAFF));
    }

    /** Somebody who is known, and may not enter. */
    static StaffAuthentication ofStranger(Staff stranger) {
        return new StaffAuthentication(stranger, List.of());
    }

    private StaffAuthentication(Staff staff, List<GrantedAuthority> authorities) {
        super(authorities);
        this.staff = staff;
        setAuthenticated(true);
    }

    @Override
    public Staff getPrincipal() {
        return staff;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
