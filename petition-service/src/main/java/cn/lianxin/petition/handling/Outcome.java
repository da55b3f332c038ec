package cn.lianxin.petition.handling;

import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Refusal;

/** What became of a step, for whoever asked for it. */
public sealed interface Outcome {
    /** It is done; the petition as it stands now. */
    record Done(Petition petition) implements Outcome {}

    /** It is not, and nothing has changed. */
    record Refused(Refusal reason, Petition petition) implements Outcome {}

    /** There is no such petition. */
    record Unknown() implements Outcome {}
}
