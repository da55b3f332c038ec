package cn.lianxin.content.review;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that belong to people: ID cards (GB 11643-1999, with their check digit), mobiles, bank cards (ISO/IEC
 * 7812-1, Luhn).
 */
final class PersonalData {
    /** What a number is. */
    enum Kind {
        ID_CARD("身份证号"),
        MOBILE("手机号"),
        BANK_CARD("银行卡号");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param shown its beginning and end, enough to find it by */
    record Hit(Kind kind, String shown) {}

    /** Digits as people write them, with single blanks or dashes between. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\dA-Za-z])\\d(?:[ -]?\\d){9,20}(?:[ -]?[Xx])?(?![\\dA-Za-z])");

    private static final Pattern MOBILE = Pattern.compile("(?:86)?(1[3-9]\\d{9})");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private PersonalData() {}

    static List<Hit> in(String text) {
        var hits = new ArrayList<Hit>();
        Matcher numbers = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (numbers.find()) {
            String digits = numbers.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
            if (isIdCard(digits)) {
                hits.add(hit(Kind.ID_CARD, digits));
            } else if (MOBILE.matcher(digits).matches()) {
                hits.add(hit(Kind.MOBILE, digits));
            } else if (isBankCard(digits)) {
                hits.add(hit(Kind.BANK_CARD, digits));
            }
        }
        return hits;
    }

    private static Hit hit(Kind kind, String digits) {
        return new Hit(kind, digits.substring(0, 3) + "…" + digits.substring(digits.length() - 2));
    }

    static boolean isIdCard(String digits) {
        if (!digits.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11) == digits.charAt(17) && isDay(digits);
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate born = LocalDate.of(number(digits, 6, 10), number(digits, 10, 12), number(digits, 12, 14));
            return born.getYear() >= 1900 && born.getYear() < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static boolean isBankCard(String digits) {
        if (!digits.matches("[3-6]\\d{15,18}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
