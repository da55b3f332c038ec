package cn.lianxin.config.identity;

/** What a member of staff may do; read from the directory on each request, so that a change counts at once. */
public enum Role {
    /** 群主: answers for a group. */
    OWNER,
    /** 部门承办人: answers for a department of the district. */
    DEPARTMENT,
    /** 督办: the district's desk. */
    SUPERVISOR,
    EDITOR,
    REVIEWER,
    CHIEF,
    ADMIN;

    /** {@return whether they write or approve articles} */
    public boolean makesArticles() {
        return switch (this) {
            case EDITOR, REVIEWER, CHIEF -> true;
            case OWNER, DEPARTMENT, SUPERVISOR, ADMIN -> false;
        };
    }
}
