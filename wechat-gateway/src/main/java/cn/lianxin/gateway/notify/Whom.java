package cn.lianxin.gateway.notify;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;

/** Finds out whom an alert is for, since the others who read it have to know. */
final class Whom {
    private final StaffDirectory staff;
    private final GroupDirectory groups;

    Whom(StaffDirectory staff, GroupDirectory groups) {
        this.staff = staff;
        this.groups = groups;
    }

    Unseen of(String personHash, String number, String subject, int count) {
        return staff.byPerson(personHash)
                .map(one -> new Unseen(one.staffId(), unit(one) + one.name(), number, subject, count))
                .orElseGet(() -> new Unseen("", "", number, subject, count));
    }

    private String unit(Staff one) {
        String code = one.unit();
        return code == null ? "" : groups.group(code).map(ListedGroup::name).orElse("");
    }
}
