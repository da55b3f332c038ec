package cn.lianxin.gateway.notify;

/**
 * Alerts that somebody has not got, as far as people outside may know of them: neither who wrote, nor what, nor to whom.
 *
 * @param number of the first petition
 * @param subject what that one is about
 * @param count how many alerts wait for the same person, 1 or more
 */
public record Unseen(String number, String subject, int count) {
    /** {@return one sentence for a chat} */
    String sentence() {
        String more = count > 1 ? "等 " + count + " 件" : "";
        return "有诉求的提醒还没人看到：" + number + " " + subject + more + "。请在公众号里回复“待办”。";
    }
}
