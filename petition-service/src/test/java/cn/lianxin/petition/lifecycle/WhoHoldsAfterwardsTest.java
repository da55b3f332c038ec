package cn.lianxin.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** In whose hands a petition is after a step that moves it. */
class WhoHoldsAfterwardsTest {
    private static final Instant NOW = Village.NINE.plus(Duration.ofDays(20));

    @Test
    void reopensOneLevelAboveTheResolverWithFreshLimits() {
        var resolvedByTheVillage =
                Village.petition(State.RESOLVED, Village.held("village", null, "village"), Village.NINE, Rounds.none());

        Petition reopened = done(resolvedByTheVillage, new Action.Rate(Rating.DISSATISFIED, "水是黄的"));

        assertThat(reopened.holding()).isEqualTo(Village.held("town", null, "village"));
        assertThat(reopened.due()).isEqualTo(new Village.At(NOW).reopened());
        assertThat(reopened.rounds()).isEqualTo(Village.rounds(1, 0, Rating.DISSATISFIED));
    }

    @Test
    void staysAtTheDistrictWhereNobodyIsAbove() {
        var resolvedByTheDistrict = Village.petition(
                State.RESOLVED, Village.held("district", null, "district"), Village.NINE, Rounds.none());

        assertThat(done(resolvedByTheDistrict, new Action.NotFixed(""))
                        .holding()
                        .lead())
                .isEqualTo("district");
    }

    @Test
    void offersHigherWhatWasOffered() {
        var offered = Village.petition(State.ACCEPTED, Village.held("village", "town", null), null, Rounds.none());
        var events = new ArrayList<PetitionEvent>();

        var decision =
                Transitions.decide(offered, new Action.Escalate("要区里定"), Village.owner("town"), new Village.At(NOW));

        assertThat(decision).isInstanceOfSatisfying(Decision.Done.class, done -> {
            assertThat(done.next().holding()).isEqualTo(Village.held("town", "district", null));
            events.addAll(done.events());
        });
        assertThat(events).extracting(PetitionEvent::detail).containsExactly("town", "district");
    }

    private static Petition done(Petition petition, Action action) {
        var decision = Transitions.decide(petition, action, Village.RESIDENT, new Village.At(NOW));
        return ((Decision.Done) decision).next();
    }
}
