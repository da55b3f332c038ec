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
    ADMIN
}
