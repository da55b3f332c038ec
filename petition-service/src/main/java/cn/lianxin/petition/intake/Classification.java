package cn.lianxin.petition.intake;

import cn.lianxin.petition.deadline.Urgency;

/** What the words of a matter suggest; the holder may correct it. */
public record Classification(Category category, Urgency urgency, Place place) {
    /** No word was known. */
    public static final Classification UNCLEAR = new Classification(Category.OTHER, Urgency.NORMAL, Place.UNCLEAR);

    /** The resident's own group hears of it first; else COMMUNITY. */
    public boolean entersAtGroup() {
        return place == Place.SHARED;
    }

    /** To be asked 涉及物业或群主吗？ before anybody below COMMUNITY hears of it. */
    public boolean hintsAtOwner() {
        return place == Place.SENSITIVE;
    }
}
