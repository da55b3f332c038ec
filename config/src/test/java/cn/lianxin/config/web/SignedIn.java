package cn.lianxin.config.web;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.TestStores;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Browsers in which somebody is logged in, for the tests of pages: {@code SignedIn.as(SignedIn.staff("e1", "周编辑",
 * Role.EDITOR), context)}. Only the phone is left out; pages, cookies, sessions and tokens are the real ones.
 */
public final class SignedIn {
    private SignedIn() {}

    /** {@return somebody for a test; the same id is the same person} */
    public static Staff staff(String staffId, String name, Role role) {
        var person = new Person("wx0000000000000001", Sha256.hex(staffId).substring(0, 43), "t." + staffId);
        return new Staff(staffId, person, name, role, null);
    }

    /**
     * {@return their browser; who is not on the staff's list, or otherwise, is put there first}
     *
     * @param context of a server that is running on {@code local.server.port}
     */
    public static Browser as(Staff staff, ApplicationContext context) {
        list(staff, context.getBean(StaffDirectory.class));
        Browser browser = nobody(context);
        var codes = context.getBean(LoginCodes.class);
        codes.ask(staff.person(), browser.code(), message());
        codes.confirm(staff.person(), message());
        var in = browser.form("/login", Map.of());
        if (in.statusCode() != 303
                || in.headers().firstValue("Location").orElse("/login").startsWith("/login")) {
            throw new IllegalStateException("not let in: " + in.statusCode() + " " + in.headers());
        }
        return browser;
    }

    /** {@return logins without a server, by the staff's list on the tests' Redis} */
    public static LoginCodes codes(TestStores stores, InstantSource clock) {
        return new LoginCodes(stores.redis(), IdentityFixtures.staff(stores.redis()), clock);
    }

    /** Shows a code to a Windows computer; {@return it} */
    public static String offer(LoginCodes codes, String browser, String place) {
        return codes.offer(browser, "一台 Windows 电脑", place).orElseThrow().code();
    }

    /** {@return whose the browser is from now on; empty where its code is not confirmed} */
    public static Optional<String> take(LoginCodes codes, String browser) {
        return codes.take(browser).map(LoginCodes.Entry::staffId);
    }

    /** {@return a browser in which nobody is logged in yet} */
    public static Browser nobody(ApplicationContext context) {
        return new Browser("http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    private static void list(Staff staff, StaffDirectory directory) {
        if (!directory.byId(staff.staffId()).equals(Optional.of(staff))) {
            var all = new ArrayList<>(directory.all());
            all.removeIf(one -> one.staffId().equals(staff.staffId()));
            all.add(staff);
            directory.publish(all);
        }
    }

    private static MessageKey message() {
        return new MessageKey(UUID.randomUUID().toString());
    }
}
