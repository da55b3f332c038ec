package cn.lianxin.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianxin.petition.intake.PetitionNumber.Parsed;
import java.time.Instant;
import java.time.LocalDate;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InstancioExtension.class)
class PetitionNumberTest {

    /** The standard's own example is 0794 with check digit 5. */
    @ParameterizedTest
    @CsvSource({"0794, 5", "79462, 3"})
    void theCheckDigitIsIso7064(String digits, int check) {
        assertThat(PetitionNumber.checkDigit(digits)).isEqualTo(check);
    }

    @Test
    void theDayIsShanghais() {
        assertThat(PetitionNumber.of(Instant.parse("2026-11-25T16:30:00Z"), 7).day())
                .isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(PetitionNumber.of(Instant.parse("2026-11-25T15:59:59Z"), 7).toString())
                .startsWith("HT261125000007")
                .hasSize(15);
    }

    @RepeatedTest(200)
    void aNumberIsReadBackAndAMistypedDigitIsFound() {
        LocalDate day = LocalDate.of(2020, 1, 1)
                .plusDays(Instancio.gen().ints().range(0, 20_000).get());
        PetitionNumber number = new PetitionNumber(
                day, Instancio.gen().ints().range(0, PetitionNumber.PER_DAY - 1).get());
        String text = number.toString();
        assertThat(PetitionNumber.parse(text)).isEqualTo(new Parsed.Valid(number));
        assertThat(PetitionNumber.parse("ht" + text.substring(2))).isEqualTo(new Parsed.Valid(number));

        int place = Instancio.gen().ints().range(2, 14).get();
        int wrong =
                (text.charAt(place) - '0' + Instancio.gen().ints().range(1, 9).get()) % 10;
        String mistyped = text.substring(0, place) + wrong + text.substring(place + 1);
        assertThat(PetitionNumber.parse(mistyped)).isEqualTo(new Parsed.WrongCheckDigit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HT", "HT123", "2611250000077", "HT26112500000777", "HTx611250000077", " HT2611250000077"})
    void otherTextsAreNoNumbers(String text) {
        assertThat(PetitionNumber.parse(text)).isEqualTo(new Parsed.NotANumber());
    }

    @Test
    void aDayThatDoesNotExistIsNoNumber() {
        String digits = "261340000001";
        assertThat(PetitionNumber.parse("HT" + digits + PetitionNumber.checkDigit(digits)))
                .isEqualTo(new Parsed.NotANumber());
    }

    @Test
    void refusesWhatHasNoPlaceInTheNumber() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThatIllegalArgumentException().isThrownBy(() -> new PetitionNumber(day, PetitionNumber.PER_DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new PetitionNumber(day, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PetitionNumber(LocalDate.of(2100, 1, 1), 0));
    }
}
