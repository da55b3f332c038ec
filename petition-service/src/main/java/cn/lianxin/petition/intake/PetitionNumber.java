package cn.lianxin.petition.intake;

import cn.lianxin.config.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number people know a petition by: {@code HT}, the day as yyMMdd, six digits of sequence and a check digit after
 * ISO 7064 MOD 11,10, which finds every single wrong digit and nearly every two that changed places.
 *
 * @param day the day of registration in {@link WorkingCalendar#ZONE}, 2000 to 2099
 * @param sequence 0 to 999999
 */
public record PetitionNumber(LocalDate day, int sequence) {
    /** Sequence numbers a day has. */
    public static final int PER_DAY = 1_000_000;

    private static final Pattern FORM =
            Pattern.compile("HT((\\d{2})(\\d{2})(\\d{2})(\\d{6}))(\\d)", Pattern.CASE_INSENSITIVE);

    /** Refuses what has no place in the number. */
    public PetitionNumber {
        if (day.getYear() < 2000 || day.getYear() > 2099 || sequence < 0 || sequence >= PER_DAY) {
            throw new IllegalArgumentException("no petition number for " + day + ", " + sequence);
        }
    }

    /** What a typed number turned out to be. */
    public sealed interface Parsed {
        /** A number that can have been given out. */
        record Valid(PetitionNumber number) implements Parsed {}

        /** The form is right and the check digit is not: a digit was mistyped. */
        record WrongCheckDigit() implements Parsed {}

        /** No petition number at all. */
        record NotANumber() implements Parsed {}
    }

    /** The number of a petition registered at that instant. */
    public static PetitionNumber of(Instant registered, int sequence) {
        return new PetitionNumber(registered.atZone(WorkingCalendar.ZONE).toLocalDate(), sequence);
    }

    /** Reads {@code HT…} in any case, without blanks around it. */
    public static Parsed parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return new Parsed.NotANumber();
        }
        // before the date: a mistyped month is a mistyped number
        if (checkDigit(form.group(1)) != digit(form.group(6), 0)) {
            return new Parsed.WrongCheckDigit();
        }
        try {
            LocalDate day = LocalDate.of(2000 + number(form, 2), number(form, 3), number(form, 4));
            return new Parsed.Valid(new PetitionNumber(day, number(form, 5)));
        } catch (DateTimeException noSuchDay) {
            return new Parsed.NotANumber();
        }
    }

    /** The number as people see it. */
    @Override
    public String toString() {
        int date = day.getYear() % 100 * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        String digits = "%06d%06d".formatted(date, sequence);
        return "HT" + digits + checkDigit(digits);
    }

    /** ISO 7064 MOD 11,10. */
    static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digit(digits, i)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
