package cn.lianxin.petition.handling;

/** Where the driver leaves the id of an inserted row: it comes with the answer, and a record cannot be filled later. */
final class GeneratedId {
    private long value;

    long value() {
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
