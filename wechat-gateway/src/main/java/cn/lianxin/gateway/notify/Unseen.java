package cn.lianxin.gateway.notify;

import java.util.regex.Pattern;

/**
 * Alerts that a member of staff has not got, as far as people outside may know of them: nothing of who wrote.
 *
 * @param staff id of the member of staff, by which a hook finds a phone; empty where nobody of the staff is meant any more
 * @param whom as others call that one: 东山村王支书; empty likewise
 * @param number of the first petition
 * @param subject what that one is about, without a phone number that somebody wrote there
 * @param count how many alerts wait for the same person, 1 or more
 */
record Unseen(String staff, String whom, String number, String subject, int count) {
    private static final Pattern PHONE = Pattern.compile("\\d(?:[ -]?\\d){6,}");

    Unseen {
        subject = PHONE.matcher(subject).replaceAll("…");
    }

    /** {@return one sentence for a chat} */
    String sentence() {
        String more = count > 1 ? "等 " + count + " 件" : "";
        String hearer = whom.isEmpty() ? "" : whom + "：";
        return hearer + "有诉求的提醒还没看到：" + number + " " + subject + more + "。请在公众号里回复“待办”。";
    }
}
