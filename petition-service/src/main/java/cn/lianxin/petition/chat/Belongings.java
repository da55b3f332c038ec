package cn.lianxin.petition.chat;

import cn.lianxin.petition.chain.BindingCodes;
import cn.lianxin.petition.chain.BindingCodes.Redeemed;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Group;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Memberships;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.handling.Petitions;
import java.util.Locale;
import java.util.Optional;

/** 绑定 发码 解绑 关群: who acts for which unit. */
final class Belongings {
    private final BindingCodes codes;
    private final Memberships memberships;
    private final Petitions petitions;
    private final Places places;
    private final OnBehalfTalk onBehalf;
    private final StandInTalk standIns;
    private final Replies replies;

    Belongings(
            BindingCodes codes,
            Memberships memberships,
            Petitions petitions,
            Places places,
            OnBehalfTalk onBehalf,
            StandInTalk standIns,
            Replies replies) {
        this.codes = codes;
        this.memberships = memberships;
        this.petitions = petitions;
        this.places = places;
        this.onBehalf = onBehalf;
        this.standIns = standIns;
        this.replies = replies;
    }

    Turn act(ChatCommand.Belonging act, Talker talker, Conversation talk) {
        return switch (act) {
            case ChatCommand.JoinGroup(String code) -> places.join(code, talker, talk);
            case ChatCommand.GroupQr(String group) -> new Turn(places.poster(group, talker), talk);
            case ChatCommand.ChangeGroup _ -> places.ask(talker, talk);
            case ChatCommand.Claim(String code) -> onBehalf.claim(code, talker, talk);
            case ChatCommand.Bind(String code) -> new Turn(bind(code, talker), talk);
            case ChatCommand.IssueCode(String group) -> new Turn(issue(group, talker), talk);
            case ChatCommand.Unbind(String group) -> new Turn(unbind(group, talker), talk);
            case ChatCommand.Deputise(String group) -> new Turn(standIns.deputise(group, talker), talk);
            case ChatCommand.Leave(String text) -> new Turn(standIns.leave(text, talker), talk);
            case ChatCommand.BackAgain _ -> new Turn(standIns.back(talker), talk);
            case ChatCommand.CloseGroup(String group) -> new Turn(close(group, talker), talk);
        };
    }

    private String bind(String code, Talker talker) {
        return switch (codes.redeem(talker.person(), code)) {
            case Redeemed.Wrong _ -> replies.say("bind.wrong");
            case Redeemed.TooMany _ -> replies.say("bind.tooMany");
            case Redeemed.Serves _ -> replies.say("bind.serves");
            case Redeemed.Deputy(Group group, Optional<String> left) -> {
                left.ifPresent(petitions::ownerLeft);
                yield replies.say("bind.deputy", "unit", group.name());
            }
            case Redeemed.Bound(Group group, Optional<String> left) -> {
                left.ifPresent(petitions::ownerLeft);
                yield replies.say(
                        group.level() == Level.DEPARTMENT ? "bind.department" : "bind.done", "unit", group.name());
            }
        };
    }

    private String issue(String code, Talker talker) {
        return switch (NamedGroup.of(code, talker, replies)) {
            case NamedGroup.Unclear(String reply) -> reply;
            case NamedGroup.Known(Owner by, Group group)
            when codes.mayIssue(by, group) ->
                replies.say(
                        "issue.done",
                        "unit",
                        group.name(),
                        "code",
                        codes.issue(by, group, false),
                        "days",
                        Long.toString(BindingCodes.VALID.toDays()));
            case NamedGroup.Known(Owner _, Group group) -> replies.say("issue.notYours", "unit", group.name());
        };
    }

    /** Oneself without a group; with one, whoever acts for it, by those who may bind somebody new. */
    private String unbind(String code, Talker talker) {
        if (code.isEmpty()) {
            return talker.staff().map(self -> leave(self, talker.chain())).orElseGet(() -> replies.say("noRight"));
        }
        return switch (NamedGroup.of(code, talker, replies)) {
            case NamedGroup.Unclear(String reply) -> reply;
            case NamedGroup.Known(Owner by, Group group)
            when codes.mayIssue(by, group) -> {
                talker.chain().owners(group.code()).forEach(memberships::unbind);
                petitions.ownerLeft(group.code());
                yield replies.say("unbind.others", "unit", group.name());
            }
            case NamedGroup.Known(Owner _, Group group) -> replies.say("issue.notYours", "unit", group.name());
        };
    }

    private String leave(Owner self, ChainSnapshot chain) {
        Optional<String> alone = memberships.unbind(self);
        alone.ifPresent(petitions::ownerLeft);
        boolean others = alone.isEmpty() && self.unit() != null;
        return replies.say(others ? "unbind.shared" : "unbind.done", "unit", unitOf(self, chain));
    }

    private String close(String code, Talker talker) {
        return switch (NamedGroup.of(code, talker, replies)) {
            case NamedGroup.Unclear(String reply) -> reply;
            case NamedGroup.Known(Owner by, Group group)
            when group.parent() != null && codes.mayIssue(by, group) -> {
                memberships.close(group);
                petitions.ownerLeft(group.code());
                yield replies.say("close.done", "unit", group.name());
            }
            case NamedGroup.Known(Owner _, Group group) -> replies.say("issue.notYours", "unit", group.name());
        };
    }

    private static String unitOf(Owner owner, ChainSnapshot chain) {
        String unit = owner.unit();
        return unit == null ? "" : chain.name(unit);
    }

    /** Codes are small letters; phones like to begin with a capital. */
    static Optional<Group> group(String code, ChainSnapshot chain) {
        return chain.group(code).or(() -> chain.group(code.toLowerCase(Locale.ROOT)));
    }
}
