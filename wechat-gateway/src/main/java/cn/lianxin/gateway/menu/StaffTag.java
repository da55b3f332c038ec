package cn.lianxin.gateway.menu;

import cn.lianxin.config.identity.Staff;
import java.util.Optional;

/** The tags by which WeChat shows a menu of their own to those who work here. The names stand in table staff_tag. */
enum StaffTag {
    /** Who holds matters: owners of groups, departments, the desk. */
    STAFF("连心桥工作人员"),
    /** Who writes and approves articles. */
    EDITORS("连心桥编辑");

    private final String label;

    StaffTag(String label) {
        this.label = label;
    }

    /** {@return its name in WeChat, where it is made if it is missing} */
    String label() {
        return label;
    }

    /** {@return what its bearers see} */
    MenuDefinition menu() {
        return switch (this) {
            case STAFF -> MenuDefinition.staff();
            case EDITORS -> MenuDefinition.editors();
        };
    }

    /** {@return the one tag somebody should bear; none for those who hold no matters and make no articles} */
    static Optional<StaffTag> of(Staff staff) {
        if (staff.role().makesArticles()) {
            return Optional.of(EDITORS);
        }
        return staff.unit() == null ? Optional.empty() : Optional.of(STAFF);
    }
}
