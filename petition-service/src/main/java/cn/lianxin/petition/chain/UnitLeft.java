package cn.lianxin.petition.chain;

/** Hears, within a transaction, that nobody acts for a unit any more, so that what it has in hand is handed on. */
@FunctionalInterface
public interface UnitLeft {
    /** @param unit its code */
    void left(String unit);
}
