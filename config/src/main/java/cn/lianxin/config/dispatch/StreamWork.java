package cn.lianxin.config.dispatch;

import java.util.List;

/** What a service does with the entries of its stream. */
interface StreamWork {
    /**
     * Starts on entries that are in hand from now on and returns without waiting for them.
     *
     * @param hand to be told of each entry when it is settled or given back
     */
    void start(List<Entry> entries, Hand hand);

    /** Where entries are given back to. */
    interface Hand {
        /** The entry is off the stream. */
        void settled(Entry entry);

        /** The entry stays pending and is read again with the next look at pending ones. */
        void parked(Entry entry);

        /** MySQL or Redis is away: the entry stays pending, and nothing more is read for a moment. */
        void away(Entry entry);
    }
}
