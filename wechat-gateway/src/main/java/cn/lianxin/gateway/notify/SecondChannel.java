package cn.lianxin.gateway.notify;

/** Every way that the operator has named beside WeChat, for alerts to the staff that WeChat can't bring. */
public final class SecondChannel {
    private final Ways ways;
    private final Whom whom;

    SecondChannel(Ways ways, Whom whom) {
        this.ways = ways;
        this.whom = whom;
    }

    /** {@return whether there is any} */
    public boolean isThere() {
        return ways.areThere();
    }

    /**
     * Says that somebody has not seen alerts.
     *
     * @param personHash whose they are
     * @param number of the first petition
     * @param subject what that one is about
     * @param count how many there are, 1 or more
     * @return whether somebody has taken it; blocks for as long as the ways may take together, at most
     */
    public boolean say(String personHash, String number, String subject, int count) {
        return ways.say(whom.of(personHash, number, subject, count));
    }
}
