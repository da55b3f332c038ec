package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.Approved;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README prints the table that the code decides by. */
class TransitionsTableTest {
    @Test
    void standsInTheReadmeAsItIs() throws IOException {
        Approved.between("<!-- transitions -->", "README.md", "<!-- /transitions -->")
                .is(table());
    }

    private static String table() {
        return "| 现在 | 谁 | 做什么 | 条件 | 变成 | 记下 |\n|---|---|---|---|---|---|\n"
                + Transitions.TABLE.stream().map(TransitionsTableTest::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        State to = row.to();
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        word(row.from()),
                        word(row.who()),
                        word(row.action()),
                        word(row.when()),
                        to == null ? "不变" : word(to),
                        row.events().stream()
                                .map(kind -> word(kind) + onlyWhere(row, kind))
                                .collect(Collectors.joining("、")));
    }

    private static String onlyWhere(Row row, Kind kind) {
        boolean byTheRules = kind == Kind.SUPERVISED && row.events().contains(Kind.REOPENED);
        return byTheRules ? "（第三次起，或上面没有人）" : "";
    }

    private static String word(State state) {
        return switch (state) {
            case SUBMITTED -> "已登记";
            case ACCEPTED -> "已受理";
            case IN_PROGRESS -> "办理中";
            case PENDING_RESIDENT -> "等居民补充";
            case RESOLVED -> "已办结";
            case CLOSED -> "已结束";
            case REOPENED -> "重办";
            case REJECTED -> "不予受理";
            case WITHDRAWN -> "已撤回";
            case MERGED -> "已并案";
        };
    }

    private static String word(Who who) {
        return switch (who) {
            case SUBMITTER -> "提出的人";
            case WITH_ANOTHER -> "另一件并案、拆案时";
            case SUPPORTER -> "附议的人";
            case NEIGHBOUR -> "同村同社区的人";
            case HOLDER -> "承办单位";
            case OFFERED -> "待接手单位";
            case HELPER -> "协办单位";
            case DISTRICT -> "区";
            case ABOVE_LEAD -> "承办的上级";
            case INVOLVED -> "经手单位";
            case SWEEP -> "到时自动";
            case COURIER -> "送达";
        };
    }

    private static String word(Class<? extends Action> action) {
        return switch (action.getSimpleName()) {
            case "Accept" -> "受理";
            case "Answer" -> "回复";
            case "Escalate" -> "上报";
            case "Transfer" -> "转办";
            case "AssignDown" -> "交办";
            case "Assist" -> "协办";
            case "Return" -> "退回";
            case "Ask" -> "询问";
            case "Reject" -> "不予受理";
            case "Supervise" -> "督办";
            case "Note" -> "备注";
            case "Urge" -> "催办";
            case "Withdraw" -> "撤回";
            case "Objection" -> "异议";
            case "TimeUp" -> "到时";
            case "Told" -> "送达结果";
            case "Extend" -> "延期";
            case "Shelve" -> "挂账";
            case "Agree" -> "同意";
            case "Disagree" -> "不同意";
            case "Support" -> "附议";
            case "Merge" -> "并案";
            case "Split" -> "拆案";
            case "TakeIn" -> "并进来";
            case "LetGo" -> "拆出去";
            case "Released" -> "主件撤回";
            case "RecuseToo" -> "主件回避";
            case "Reclassify" -> "改类";
            case "Complex" -> "复杂";
            case "Unseen" -> "提醒没人看到";
            case "Resolve" -> "办结";
            case "Rate" -> "评价";
            case "NotFixed" -> "没好";
            case "Supplement" -> "补充";
            case "Recuse" -> "回避";
            case "NotInvolved" -> "不涉及";
            case "Hide" -> "匿名";
            case "Claim" -> "认领";
            case "SettleIn" -> "补上住处";
            default -> throw new IllegalArgumentException("no word for " + action);
        };
    }

    private static String word(When when) {
        return switch (when) {
            case ALWAYS -> "";
            case NOT_PASSED_ON -> "没有报给别人";
            case PASSED_ON -> "已报给别人、等接手";
            case SOMEBODY_ABOVE -> "上面还有人，且没有在等接手";
            case RESOLVABLE -> "没有报给别人，协办都有回音";
            case RESOLVABLE_PASSED_ON -> "已报给别人、等接手，协办都有回音";
            case TASKS_DONE -> "协办都有回音";
            case EXCUSED -> "没有报给别人，写明不等谁的协办";
            case EXCUSED_PASSED_ON -> "已报给别人、等接手，写明不等谁的协办";
            case TASKS_EXCUSED -> "写明不等谁的协办";
            case BESIDE -> "是部门（镇街以上）或别的镇村，且没有在等接手";
            case BELOW -> "是下面的单位，且没有在等接手";
            case CAN_HELP -> "至多 5 个，不含主办和已在协办的，且没有在等接手";
            case MAY_RETURN -> "退回不到两次";
            case ENTERED_WRONGLY -> "还在第一家，没有退回过，上面还有人";
            case MAY_ASK -> "问过不到两次，且没有在等接手";
            case FIRST_OBJECTION -> "第一次";
            case NOT_JUST_URGED -> "离上次 4 小时";
            case RESPONSE_OVERDUE -> "该联系没联系，上面还有人";
            case RESPONSE_OVERDUE_AT_TOP -> "该联系没联系，上面没有人";
            case HANDLING_NEARS -> "办理时限过了五分之四";
            case HANDLING_OVERDUE -> "办理时限到了";
            case HANDLING_FAR_OVERDUE -> "超过办理时限一半，红牌以后";
            case HANDLING_LONG_SINCE_OVERDUE -> "超过办理时限一半，一直没有提醒过";
            case UNANSWERED -> "问了 5 个工作日，不知道送到没有";
            case UNRATED -> "办结送到 7 天；不知道送到没有，办结 15 天";
            case ARRIVED -> "最后问的那句送到了";
            case NEVER_ARRIVES -> "最后问的那句送不到";
            case SILENT_SO_FAR -> "问的送到 3 个工作日";
            case SILENT -> "问的送到 5 个工作日";
            case SORTED_OTHERWISE -> "类别或急缓有变";
            case HARD_ENOUGH -> "镇街、部门以上，不是急事，没有重办过，且没有在等接手";
            case ASKABLE -> "没有在等上级定或等接手，日期合规，上面还有人";
            case ASKABLE_AT_TOP -> "没有在等上级定或等接手，日期合规，上面没有人";
            case EXTENSION_WAITS -> "报的是延期，比现在的时限晚";
            case SHELVING_WAITS -> "报的是挂账，日子还没过";
            case REQUEST_WAITS -> "报了延期或挂账";
            case SHELVED -> "挂着账";
            case REVIEW_DUE -> "挂账的日子到了";
            case MERGEABLE -> "没有报给别人，没有别的并在这里，主件还在办、没有并出去";
            case WAS_SUBMITTED -> "原来已登记";
            case WAS_ACCEPTED -> "原来已受理";
            case WAS_IN_PROGRESS -> "原来办理中";
            case WAS_PENDING -> "原来等居民补充";
            case WAS_REOPENED -> "原来重办";
            case MAY_JOIN -> "不是自己提的，没有附议过";
            case CONTENT -> "满意、基本满意，这次办结还没评过";
            case FEW_UNSOLVED -> "没好、不满意，不到 3 人且不到 5%";
            case ENOUGH_UNSOLVED -> "没好、不满意，满 3 人或 5%";
            case OWNER_UNSEEING -> "还在那家手上，没有回音或没有动过，有副手";
            case ALL_UNSEEING -> "还在那家手上，没有回音或没有动过，没有副手或副手也没看到，上面还有人";
            case RATED_WELL -> "满意、基本满意";
            case RATED_BADLY -> "不满意";
            case SOMEBODY_ELSE -> "还没回避，上面还有人";
            case SHOWN -> "还没匿名";
            case ONLY_REGISTERED -> "还在第一家，没有动过，那里归它管";
            case NOBODY_ACTS -> "手上的单位没有人了，上面还有人";
            case INVOLVED_ASKED -> "问过涉及不涉及，还没回答";
            case MAY_COME_BACK -> "结束 15 天内，至多两次";
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case SUBMITTED -> "登记";
            case SUPPLEMENTED -> "补充";
            case URGED -> "催办";
            case ACCEPTED -> "受理";
            case ANSWERED -> "回复";
            case ESCALATED -> "上报";
            case TRANSFERRED -> "转办";
            case ASSIGNED_DOWN -> "交办";
            case TAKEN -> "接手";
            case OFFER_WITHDRAWN -> "收回";
            case RETURNED -> "退回";
            case HELP_ASKED -> "请协办";
            case HELP_OWED -> "欠说明";
            case HELP_EXCUSED -> "不等协办";
            case HELPED -> "协办回音";
            case ASKED -> "询问";
            case RESUMED -> "时限接着算";
            case NOTED -> "备注";
            case CLIMBED -> "自动上报";
            case WARNED -> "黄牌";
            case OVERDUE -> "红牌";
            case NEVER_ANSWERED -> "督办（无人联系）";
            case FAR_OVERDUE -> "督办（超时）";
            case SUPERVISED -> "督办";
            case EXTENSION_ASKED -> "报延期";
            case EXTENDED -> "延期";
            case SHELVING_ASKED -> "报挂账";
            case SHELVED -> "挂账";
            case REQUEST_REFUSED -> "不同意";
            case REVIEW_DUE -> "挂账到期";
            case TAKEN_UP -> "接着办";
            case SUPPORTED -> "附议";
            case MERGED -> "并案";
            case SPLIT -> "拆案";
            case TOOK_IN -> "并进来";
            case LET_GO -> "拆出去";
            case SUPPORTER_RATED -> "附议的人评价";
            case RECLASSIFIED -> "改类";
            case MADE_COMPLEX -> "定为复杂";
            case REJECTED -> "不予受理";
            case OBJECTED -> "异议";
            case WITHDRAWN -> "撤回";
            case RESOLVED -> "办结";
            case RATED -> "评价";
            case CLOSED -> "结束";
            case REOPENED -> "重办";
            case HIDDEN -> "匿名";
            case CLAIMED -> "认领";
            case HANDED_OVER -> "换人接手";
            case RECUSED -> "回避";
            case NOT_INVOLVED -> "不用回避";
            case REACHED -> "送到";
            case UNREACHED -> "送不到";
            case REMINDED -> "提醒居民";
            case NO_REPLY -> "没有回音（不算解决）";
            case DEPUTED -> "告诉副手";
            case UNSEEN -> "请区里打电话";
        };
    }
}
