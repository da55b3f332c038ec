package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The readers of this process, by stream: whom the appending call may hand entries to. */
final class LocalReaders {
    private final Map<String, PartitionReader> byStream = new ConcurrentHashMap<>();
    private final boolean handOver;

    LocalReaders(boolean handOver) {
        this.handOver = handOver;
    }

    void add(PartitionReader reader) {
        byStream.put(reader.stream(), reader);
    }

    void remove(PartitionReader reader) {
        byStream.remove(reader.stream(), reader);
    }

    /** {@return how many entries of this stream may be handed over now; 0 where it is read elsewhere or is full} */
    int room(int nn, Target target) {
        PartitionReader reader = handOver ? byStream.get(Keys.stream(nn, target)) : null;
        return reader == null ? 0 : reader.roomForHandOver();
    }

    /**
     * Hands over what the appending script has read.
     *
     * @param taken per stream its name and entries, as the script gave them
     * @param sent the messages of this call by key, which need not be read from JSON again
     */
    void take(List<?> taken, Map<String, Inbound> sent) {
        for (Object one : taken) {
            List<?> streamAndEntries = (List<?>) one;
            PartitionReader reader = byStream.get((String) streamAndEntries.get(0));
            if (reader != null) {
                // Else the reader has just stopped: the entries are pending and the next owner reads them.
                reader.take(entries(reader, (List<?>) streamAndEntries.get(1), sent));
            }
        }
    }

    private static List<Entry> entries(PartitionReader reader, List<?> raw, Map<String, Inbound> sent) {
        var entries = new ArrayList<Entry>(raw.size());
        for (Object one : raw) {
            List<?> idAndFields = (List<?>) one;
            String id = (String) idAndFields.get(0);
            List<?> fields = (List<?>) idAndFields.get(1);
            String key = field(fields, "k");
            String body = field(fields, "b");
            if (key != null && body != null) {
                entries.add(reader.entry(id, key, body, sent.get(key)));
            }
        }
        return entries;
    }

    private static @Nullable String field(List<?> fields, String name) {
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            if (name.equals(fields.get(i))) {
                return (String) fields.get(i + 1);
            }
        }
        return null;
    }
}
