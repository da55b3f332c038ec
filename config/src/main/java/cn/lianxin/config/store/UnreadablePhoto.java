package cn.lianxin.config.store;

import cn.lianxin.config.store.MediaStore.Unusable;

/** It is no photo, a broken one, or one that would take too much to open. */
public final class UnreadablePhoto extends Exception {
    private static final long serialVersionUID = 1L;

    private final Unusable why;

    UnreadablePhoto(Unusable why) {
        super(why.name());
        this.why = why;
    }

    UnreadablePhoto(Throwable cause) {
        super(cause);
        this.why = Unusable.NOT_READABLE;
    }

    /** {@return what is wrong with it} */
    public Unusable why() {
        return why;
    }
}
