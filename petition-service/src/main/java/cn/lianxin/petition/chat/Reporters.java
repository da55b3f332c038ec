package cn.lianxin.petition.chat;

import cn.lianxin.petition.intake.OnBehalf;
import cn.lianxin.petition.query.PetitionView;
import cn.lianxin.petition.query.ReporterQueries;
import cn.lianxin.petition.query.ReporterView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom the holder of a 代报 has to ring: nobody has claimed it, so no message reaches them. */
final class Reporters {
    private static final Logger log = LoggerFactory.getLogger(Reporters.class);

    private final ReporterQueries queries;
    private final OnBehalf told;
    private final Replies replies;

    Reporters(ReporterQueries queries, OnBehalf told, Replies replies) {
        this.queries = queries;
        this.told = told;
        this.replies = replies;
    }

    /** {@return the line with name and number, for whoever holds it; else nothing} */
    String hint(PetitionView matter, Talker talker) {
        ReporterView reporter = talker.isStaff() ? queries.reporter(talker.viewer(), matter.number()) : null;
        if (reporter == null) {
            return "";
        }
        // Who has looked must be found again; whose number it is stays out of the log.
        log.info("the reporter's phone of {} is shown to the staff of {}", matter.number(), matter.leadUnit());
        return replies.say(
                "progress.reporter",
                "reporter",
                told.reporter(reporter.name()),
                "phone",
                told.phoneOf(reporter.phone()));
    }
}
