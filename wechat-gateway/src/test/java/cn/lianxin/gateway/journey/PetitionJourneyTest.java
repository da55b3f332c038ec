package cn.lianxin.gateway.journey;

import org.junit.jupiter.api.Test;

class PetitionJourneyTest {
    @Test
    void aVillageWithoutWaterGetsAWell() {
        Scripts.aVillageWithoutWaterGetsAWell(Journey.people());
    }
}
