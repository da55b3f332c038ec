package cn.lianxin.content.push;

/** Where the driver leaves the id of an inserted row: it comes with the answer, and a record cannot be filled later. */
final class GeneratedId {
    private long value;

    long value() {
        return value;
    }

    /** For MyBatis. */
    void setValue(long value) {
        this.value = value;
    }
}
