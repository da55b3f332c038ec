package cn.lianxin.petition.lifecycle;

/**
 * Who else waits for it.
 *
 * @param supporters residents who have put their name to it, besides the one who brought it up
 * @param unsolved those of them who say of the last resolution that it is not solved
 * @param merged petitions that are handled as part of it
 */
public record Following(int supporters, int unsolved, int merged) {
    /** Of a new matter. */
    public static final Following NONE = new Following(0, 0, 0);

    private static final int PEOPLE = 3;
    /** In a hundred. */
    private static final int SHARE = 5;

    /** {@return the households it matters to} */
    public int households() {
        return supporters + 1;
    }

    /** {@return whether one more who is not content brings it back: three people, or five in a hundred} */
    boolean oneMoreIsEnough() {
        return unsolved + 1 >= PEOPLE || (unsolved + 1) * 100 >= households() * SHARE;
    }

    Following after(PetitionEvent event) {
        return switch (event.kind()) {
            case SUPPORTED -> new Following(supporters + 1, unsolved, merged);
            case SUPPORTER_RATED ->
                Rating.valueOf(String.valueOf(event.detail())).good()
                        ? this
                        : new Following(supporters, unsolved + 1, merged);
            case RESOLVED, NO_REPLY, REOPENED -> new Following(supporters, 0, merged);
            case TOOK_IN -> new Following(supporters + people(event), unsolved, merged + 1);
            case LET_GO -> new Following(supporters - people(event), unsolved, merged - 1);
            default -> this;
        };
    }

    /** {@return the number behind the petition's in the detail} */
    public static int people(PetitionEvent event) {
        String detail = String.valueOf(event.detail());
        return Integer.parseInt(detail.substring(detail.indexOf(' ') + 1));
    }

    /** {@return the petition in the detail} */
    public static String petition(PetitionEvent event) {
        return petition(String.valueOf(event.detail()));
    }

    /** {@return the petition in a detail that names one and a number of people} */
    public static String petition(String detail) {
        return detail.substring(0, detail.indexOf(' '));
    }
}
