package cn.lianxin.petition.chat;

import cn.lianxin.petition.lifecycle.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What a message asks for. A {@code null} matter means that none was named: that of the open question, else the only
 * one in a fitting state, else the answer lists them. Whether the writer may do it is not decided here. Texts are as
 * shown; an empty one means that none was given, where that is allowed.
 */
public sealed interface ChatCommand {

    /** 我要反映: a new matter in these words. */
    record Report(String text) implements ChatCommand {}

    /** Depends on no open question and changes nothing. */
    sealed interface LookUp extends ChatCommand {}

    /** 进度: how all of mine stand, or this one. */
    record Progress(@Nullable MatterRef ref) implements LookUp {}

    /** 待办: what I hold. */
    record Todo() implements LookUp {}

    /** 待联系: whom the desk has to call. */
    record Calls() implements LookUp {}

    /** What a resident does to a matter of their own. */
    sealed interface OwnAct extends ChatCommand {
        @Nullable
        MatterRef ref();
    }

    /** 补充: more about a matter of mine. */
    record Supplement(@Nullable MatterRef ref, String text) implements OwnAct {}

    /** 满意, 基本满意, 不满意: how a resolved matter was done; the reason may be empty. */
    record Rate(Rating rating, @Nullable MatterRef ref, String reason) implements OwnAct {}

    /** 没好: it was said to be solved and is not; the reason may be empty. */
    record NotFixed(@Nullable MatterRef ref, String reason) implements OwnAct {}

    /** 催办: it takes too long. */
    record Urge(@Nullable MatterRef ref) implements OwnAct {}

    /** 撤回: never mind. */
    record Withdraw(@Nullable MatterRef ref) implements OwnAct {}

    /** 异议: it was not taken, and should be. */
    record Objection(@Nullable MatterRef ref, String reason) implements OwnAct {}

    /** 回避: past my group's owner. */
    record Recuse(@Nullable MatterRef ref) implements OwnAct {}

    /** 匿名: where it comes from is nobody's business. */
    record Hide(@Nullable MatterRef ref) implements OwnAct {}

    /** 附议: somebody else's matter is mine too. */
    record Support(MatterRef ref) implements ChatCommand {}

    /** 表扬: what was done well. */
    record Praise(String text) implements ChatCommand {}

    /** What staff do to a matter in their hands. */
    sealed interface StaffAct extends ChatCommand {
        @Nullable
        MatterRef ref();
    }

    /** 受理: I take it. */
    record Accept(@Nullable MatterRef ref) implements StaffAct {}

    /** 回复: progress, told to the resident; from a helper, to the lead. */
    record Answer(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 上报: to the owner above; the reason may be empty. */
    record Escalate(@Nullable MatterRef ref, String reason) implements StaffAct {}

    /** 转办: the unit's name, then the reason. */
    record Transfer(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 交办: the unit's name, then the reason. */
    record AssignDown(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 协办: names of units, then what is asked of them. */
    record Assist(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 退回: not ours. */
    record Return(@Nullable MatterRef ref, String reason) implements StaffAct {}

    /** 询问: the resident is asked. */
    record Ask(@Nullable MatterRef ref, String question) implements StaffAct {}

    /** 不予受理. */
    record Reject(@Nullable MatterRef ref, String reason) implements StaffAct {}

    /** 督办. */
    record Supervise(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 备注: staff only. */
    record Note(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 办结: solved, with this result. */
    record Resolve(@Nullable MatterRef ref, String result) implements StaffAct {}

    /** 代报: somebody told it to the writer. */
    record OnBehalf(String text) implements ChatCommand {}

    /** Who belongs where: residents to a group, staff to the unit they act for. */
    sealed interface Belonging extends ChatCommand {}

    /** 绑定: the code makes its writer the owner of a group. */
    record Bind(String code) implements Belonging {}

    /** 发码: a code for the group. */
    record IssueCode(String group) implements Belonging {}

    /** 解绑: the writer no longer acts for anything; with a group, nobody does for that one. */
    record Unbind(String group) implements Belonging {}

    /** 副手: a code that makes its typer the deputy of the group's owner; the writer's own group where none is named. */
    record Deputise(String group) implements Belonging {}

    /** 请假: until this day. */
    record Leave(String text) implements Belonging {}

    /** 销假. */
    record BackAgain() implements Belonging {}

    /** 关群. */
    record CloseGroup(String group) implements Belonging {}

    /** 群: the writer lives in this one. */
    record JoinGroup(String code) implements Belonging {}

    /** 群二维码: the page with a group's QR code; the writer's own group where none is named. */
    record GroupQr(String group) implements Belonging {}

    /** 认领: what staff were told is the writer's. */
    record Claim(String code) implements Belonging {}

    /** 换群: choose by numbers. */
    record ChangeGroup() implements Belonging {}

    /** 登录: the code that a browser shows. */
    record Login(String code) implements ChatCommand {}

    /** 退出: out of every browser. */
    record Logout() implements ChatCommand {}

    /** 看图: a link to what came with this matter. */
    record Pictures(@Nullable MatterRef ref) implements LookUp {}

    /** 改类: the category's name, then perhaps an urgency. */
    record Reclassify(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 复杂: it needs the longer limit. */
    record Complex(@Nullable MatterRef ref) implements StaffAct {}

    /** 延期: a day, then the reason. */
    record Extend(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 挂账: a day, then the reason. */
    record Shelve(@Nullable MatterRef ref, String text) implements StaffAct {}

    /** 同意: to what was asked of the level above. */
    record Agree(@Nullable MatterRef ref) implements StaffAct {}

    /** 不同意. */
    record Disagree(@Nullable MatterRef ref, String reason) implements StaffAct {}

    /** 并案: the petition it is to be part of. */
    record Merge(@Nullable MatterRef ref, String into) implements StaffAct {}

    /** 拆案. */
    record Split(@Nullable MatterRef ref) implements StaffAct {}

    /** 帮助: what can be said. */
    record Help() implements LookUp {}

    /** A number that answers the open question, with what was said after it (回复 1 …), mostly nothing. */
    record Choice(int n, String text) implements ChatCommand {}

    /** Anything people say. */
    record FreeText(String text) implements ChatCommand {}

    /** A word that comes with a later release. */
    record NotBuilt(Word word) implements ChatCommand {}

    /** A command that lacks its text, to be asked for. */
    record Incomplete(Word word, @Nullable MatterRef ref) implements ChatCommand {}
}
