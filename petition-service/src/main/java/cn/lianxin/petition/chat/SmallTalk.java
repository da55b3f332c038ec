package cn.lianxin.petition.chat;

import java.util.regex.Pattern;

/** What people say only to be polite: it changes nothing, and nobody is alerted. */
final class SmallTalk {
    /** Also several together, with WeChat's own signs, which arrive as [强]: 好的，谢谢！👍🏻 */
    private static final Pattern COURTESY = Pattern.compile(
            "(?:(?:非常|太|真)?(?:感谢|谢谢)[您你啦了]?|多谢|好的?|收到|知道了|明白了?|嗯+|辛苦了|ok"
                    + "|👍|🙏|👌|🌹|\\[(?:强|抱拳|合十|玫瑰|握手|OK|好的|微笑|愉快)]"
                    + "|[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}。！!~～，,、\\s])+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GREETING = Pattern.compile(
            "(?:[你您]好|大家好|[早中下晚][上午]好|在吗|在不在|有人吗|hello|hi|哈喽)[啊呀吗\\p{P}\\s~～]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEVER_MIND = Pattern.compile("(?:算了吧?|不用了|不用|没事了?|取消|不登记了?|不要了|当我没说)[\\p{P}\\s~～]*");
    private static final Pattern A_PERSON =
            Pattern.compile("(?:我要)?(?:转|找)?(?:人工|客服|真人)(?:服务|客服)?[\\p{P}\\s~～]*|你是(?:机器)?人吗[\\p{P}\\s]*");
    private static final Pattern NOTHING = Pattern.compile("[\\p{P}\\s~～]*");

    /** 不通过 3 标题不好, 16通过, 审核通过: what a reviewer means for an article. */
    private static final Pattern VERDICT =
            Pattern.compile("[\\p{P}\\s]*(?:第?\\d{1,6}[号篇条]?)?[\\p{P}\\s]*(?:好的?|我|已经?|可以|同意|审核|审稿|[初复终]审|不|[，,\\s])*"
                    + "(?:通过|通過|退回|过审).{0,80}");

    private SmallTalk() {}

    /** Thanks, and signs of having read; they reopen nothing. */
    static boolean isCourtesy(String text) {
        return COURTESY.matcher(text).matches();
    }

    /** How people begin; what they want comes next. */
    static boolean isGreeting(String text) {
        return GREETING.matcher(text).matches();
    }

    /** What was said before is to be dropped. */
    static boolean isNeverMind(String text) {
        return NEVER_MIND.matcher(text).matches();
    }

    /** Meant for an article that is to be let pass or sent back. */
    static boolean isVerdict(String text) {
        return VERDICT.matcher(text).matches();
    }

    /** They want somebody to talk to. */
    static boolean asksForAPerson(String text) {
        return A_PERSON.matcher(text).matches();
    }

    /** Blank, or marks alone: ？？？ */
    static boolean saysNothing(String text) {
        return NOTHING.matcher(text).matches();
    }
}
