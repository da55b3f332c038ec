package cn.lianxin.gateway.sandbox.phone;

import org.jspecify.annotations.Nullable;

/**
 * What the page's address or form says; anything may be missing or wrong and then counts as not said.
 *
 * @param p1 openid of whoever holds the first phone
 * @param tel which phone is in front, 1 to 3
 * @param step the guide's sentence to fill in, 1 to 5
 * @param text what was typed on the phone in front
 * @param scan what a camera read, to be scanned by one of the phones
 */
record Chosen(
        @Nullable String p1,
        @Nullable String p2,
        @Nullable String p3,
        @Nullable String tel,
        @Nullable String step,
        @Nullable String text,
        @Nullable String scan) {
    @Nullable
    String holder(int slot) {
        return switch (slot) {
            case 1 -> p1;
            case 2 -> p2;
            default -> p3;
        };
    }

    /** {@return the phone in front, the first where none is named} */
    int front() {
        return number(tel, 3) == 0 ? 1 : number(tel, 3);
    }

    /** {@return the sentence to fill in; 0 is none} */
    int sentence() {
        return number(step, Story.STEPS.size());
    }

    private static int number(@Nullable String digits, int most) {
        return digits != null && digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '0' + most
                ? digits.charAt(0) - '0'
                : 0;
    }
}
