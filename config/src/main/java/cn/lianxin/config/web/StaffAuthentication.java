package cn.lianxin.config.web;

import cn.lianxin.config.identity.Staff;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in, for the length of one request. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    @SuppressWarnings("serial") // a session holds the id alone
    private final transient Staff staff;

    StaffAuthentication(Staff staff) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + staff.role())));
        this.staff = staff;
        setAuthenticated(true);
    }

    /** {@return who is logged in at this request; empty where nobody is} */
    static Optional<Staff> current() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now instanceof StaffAuthentication known ? Optional.of(known.staff) : Optional.empty();
    }

    @Override
    public Staff getPrincipal() {
        return staff;
    }

    /** There is no password anywhere. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return staff.staffId();
    }
}
