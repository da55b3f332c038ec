package cn.lianxin.petition.chat;

import java.util.regex.Pattern;

/** What people say only to be polite; it reopens nothing and is no matter of its own. */
final class Courtesy {
    /** Also several together, with WeChat's own signs, which arrive as [强]: 好的，谢谢！👍🏻 */
    private static final Pattern COURTESY = Pattern.compile(
            "(?:(?:非常|太|真)?(?:感谢|谢谢)[您你啦了]?|多谢|好的?|收到|知道了|明白了?|嗯+|辛苦了|ok"
                    + "|👍|🙏|👌|🌹|\\[(?:强|抱拳|合十|玫瑰|握手|OK|好的|微笑|愉快)]"
                    + "|[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}。！!~～，,、\\s])+",
            Pattern.CASE_INSENSITIVE);

    private Courtesy() {}

    static boolean is(String text) {
        return COURTESY.matcher(text).matches();
    }
}
