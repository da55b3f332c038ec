package cn.lianxin.petition.chain;

import java.util.Optional;

/** The five levels of groups, highest first, and the departments beside them. */
public enum Level {
    /** 区. */
    DISTRICT,
    /** 镇, 街道. */
    TOWN,
    /** 村, 社区. */
    COMMUNITY,
    /** 小区. */
    ESTATE,
    /** 居民群, 楼栋. */
    BUILDING,
    /** 部门: no group of residents, but a bureau of the district that can hold a matter. */
    DEPARTMENT;

    /** The level a matter climbs to; empty above the district. */
    public Optional<Level> above() {
        return switch (this) {
            case DISTRICT -> Optional.empty();
            case TOWN, DEPARTMENT -> Optional.of(DISTRICT);
            case COMMUNITY -> Optional.of(TOWN);
            case ESTATE -> Optional.of(COMMUNITY);
            case BUILDING -> Optional.of(ESTATE);
        };
    }
}
