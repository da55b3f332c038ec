package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.Publication;
import cn.lianxin.gateway.sandbox.world.Reads;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

/** What was read, as far as it is counted by now: while the figures are late, half of yesterday is missing. */
final class Figures {
    private final Reads reads;
    private final FigureDays days;
    private final boolean late;

    Figures(Reads reads, FigureDays days, boolean late) {
        this.reads = reads;
        this.days = days;
        this.late = late;
    }

    /** {@return whether what is answered will be corrected} */
    boolean delayed() {
        return late && days.end().equals(days.yesterday());
    }

    Set<String> articles(LocalDate day) {
        return reads.articles(day);
    }

    long readers(LocalDate day, String article) {
        return counted(day, reads.readers(day, article));
    }

    long readers(LocalDate day) {
        return counted(day, reads.readers(day));
    }

    /** {@return how many have read it from the day it was published to the end of that day} */
    long readersUntil(LocalDate day, Publication publication, int index) {
        String article = publication.key(index);
        long before = reads.readersUntil(day.minusDays(1), article);
        return before + counted(day, reads.readersUntil(day, article) - before);
    }

    /** {@return the places of its articles, from 1} */
    static IntStream indexes(Publication publication) {
        return IntStream.rangeClosed(1, publication.articles().size());
    }

    private long counted(LocalDate day, long people) {
        return late && day.equals(days.yesterday()) ? people / 2 : people;
    }
}
