package cn.lianxin.petition.intake;

/** What a matter is about, as the desk sorts it; 其他 until somebody knows better. */
public enum Category {
    /** 供水供电供气. */
    WATER_POWER_GAS,
    /** 污水内涝. */
    SEWAGE,
    /** 电梯. */
    LIFT,
    /** 道路照明. */
    ROADS_LIGHTS,
    /** 环境卫生. */
    CLEANLINESS,
    /** 停车乱象. */
    PARKING,
    /** 绿化设施. */
    GREENERY,
    /** 噪音扰民. */
    NOISE,
    /** 消防治安. */
    SAFETY,
    /** 房屋漏损. */
    HOUSING,
    /** 物业收费. */
    PROPERTY_MANAGEMENT,
    /** 举报. */
    ACCUSATION,
    /** 医疗健康. */
    HEALTH,
    /** 救助低保. */
    RELIEF,
    /** 社保就业. */
    WORK_AND_PENSIONS,
    /** 教育入学. */
    EDUCATION,
    /** 征地拆迁. */
    LAND,
    /** 咨询. */
    QUESTION,
    /** 其他. */
    OTHER;

    /** {@return whether neighbours may hear of it: what is a person's own, or accuses somebody, is never a place's} */
    public boolean ofPlaces() {
        return switch (this) {
            case WATER_POWER_GAS, SEWAGE, LIFT, ROADS_LIGHTS, CLEANLINESS, PARKING, GREENERY, NOISE, SAFETY -> true;
            case HOUSING, LAND, OTHER -> true;
            case PROPERTY_MANAGEMENT, ACCUSATION, HEALTH, RELIEF, WORK_AND_PENSIONS, EDUCATION, QUESTION -> false;
        };
    }
}
