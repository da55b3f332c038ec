package cn.lianxin.content.link;

/** What became of asking for a link. */
sealed interface Fate {
    /** It opens, or somebody is there who does not let us in: readers may see more than we do. */
    record Opens() implements Fate {}

    /** Somebody answers that it is not there. */
    record Broken(int status) implements Fate {}

    /** Nobody answers in time. */
    record Silent() implements Fate {}

    /** Each answer sends on to another address. */
    record Lost() implements Fate {}

    /** It leads to a machine of ours or of this network, which is never asked. */
    record Inner() implements Fate {}

    /** {@return what an answer with this status says}; a server that wants a login or slows us down is no dead link */
    static Fate of(int status) {
        return status == 404 || status == 410 || status >= 500 ? new Broken(status) : new Opens();
    }

    /** {@return what is wrong, to follow the link's name; empty where nothing is} */
    default String words() {
        return switch (this) {
            case Opens _ -> "";
            case Broken(int status) -> "打不开（" + status + "）。";
            case Silent _ -> "没有回应，请自己点开看一眼。";
            case Lost _ -> "一直转到别的网址，没有到头。";
            case Inner _ -> "是内网的地址，读者打不开。";
        };
    }
}
