package cn.lianxin.content.push;

/**
 * How much of what may be sent to everybody in a period is used or spoken for.
 *
 * @param monthly whether the period is a month; else it is a day
 * @param most 0 where the account may not push
 * @param sent gone out
 * @param open under way or not found out: it holds its place
 * @param planned on the schedule
 */
public record QuotaView(boolean monthly, int most, int sent, int open, int planned) {
    /** {@return all that is spoken for} */
    public int used() {
        return sent + open + planned;
    }
}
