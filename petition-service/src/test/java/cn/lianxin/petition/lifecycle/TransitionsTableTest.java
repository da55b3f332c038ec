package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.Approved;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import cn.lianxin.petition.lifecycle.Transitions.When;
import cn.lianxin.petition.lifecycle.Transitions.Who;
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
                        row.events().stream().map(TransitionsTableTest::word).collect(Collectors.joining("、")));
    }

    private static String word(State state) {
        return switch (state) {
            case SUBMITTED -> "已登记";
            case ACCEPTED -> "已受理";
            case IN_PROGRESS -> "办理中";
            case RESOLVED -> "已办结";
            case CLOSED -> "已结束";
            case REOPENED -> "重办";
        };
    }

    private static String word(Who who) {
        return switch (who) {
            case SUBMITTER -> "提出的人";
            case HOLDER -> "承办单位";
            case OFFERED -> "待接手单位";
        };
    }

    private static String word(Class<? extends Action> action) {
        return switch (action.getSimpleName()) {
            case "Accept" -> "受理";
            case "Answer" -> "回复";
            case "Escalate" -> "上报";
            case "Resolve" -> "办结";
            case "Rate" -> "评价";
            case "NotFixed" -> "没好";
            case "Supplement" -> "补充";
            default -> throw new IllegalArgumentException("no word for " + action);
        };
    }

    private static String word(When when) {
        return switch (when) {
            case ALWAYS -> "";
            case NOT_PASSED_ON -> "没有报给别人";
            case PASSED_ON -> "已报上去、等接手";
            case SOMEBODY_ABOVE -> "上面还有人，且没有在等接手";
            case RATED_WELL -> "满意、基本满意";
            case RATED_BADLY -> "不满意";
            case MAY_COME_BACK -> "结束 15 天内，至多两次";
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case SUBMITTED -> "登记";
            case SUPPLEMENTED -> "补充";
            case ACCEPTED -> "受理";
            case ANSWERED -> "回复";
            case ESCALATED -> "上报";
            case TAKEN -> "接手";
            case OFFER_WITHDRAWN -> "收回";
            case RESOLVED -> "办结";
            case RATED -> "评价";
            case CLOSED -> "结束";
            case REOPENED -> "重办";
        };
    }
}
