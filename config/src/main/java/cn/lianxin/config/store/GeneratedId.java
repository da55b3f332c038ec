package cn.lianxin.config.store;

/**
 * Where the driver leaves the id of an inserted row: it comes with the answer, and a record cannot be filled later. For
 * {@code keyProperty = "id.value"} of a mapper's insert.
 */
public final class GeneratedId {
    private long value;

    /**
     * {@return the id of the new row}
     *
     * @throws IllegalStateException where nothing was inserted
     */
    public long value() {
        if (value == 0) {
            throw new IllegalStateException("nothing was inserted");
        }
        return value;
    }

    /** For MyBatis. */
    void setValue(long value) {
        this.value = value;
    }
}
