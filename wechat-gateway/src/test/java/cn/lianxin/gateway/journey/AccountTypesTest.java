package cn.lianxin.gateway.journey;

import cn.lianxin.config.account.AccountType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The same scripts on each kind of account. An unverified 订阅号 may not send anything by itself: there everything comes
 * before the person's next answer, and people look by asking 进度.
 */
class AccountTypesTest {
    @Nested
    class OnAVerifiedServiceAccount extends EveryScript {
        OnAVerifiedServiceAccount() {
            super(AccountType.SERVICE_VERIFIED);
        }
    }

    @Nested
    class OnAVerifiedSubscriptionAccount extends EveryScript {
        OnAVerifiedSubscriptionAccount() {
            super(AccountType.SUBSCRIPTION_VERIFIED);
        }
    }

    @Nested
    class OnASubscriptionAccountThatMaySendNothing extends EveryScript {
        OnASubscriptionAccountThatMaySendNothing() {
            super(AccountType.SUBSCRIPTION);
        }
    }

    /** In this order, since the last lets days pass. */
    @TestInstance(Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    abstract static class EveryScript {
        private final Product product;
        private final People people;

        EveryScript(AccountType type) {
            product = Product.of(type);
            people = new People(product);
        }

        @AfterAll
        void end() {
            product.close();
        }

        @Test
        @Order(1)
        void aVillageWithoutWaterGetsAWell() {
            Scripts.aVillageWithoutWaterGetsAWell(people);
        }

        @Test
        @Order(2)
        void aBurstMainIsMendedTwice() {
            Scripts.aBurstMainIsMendedTwice(people);
        }

        @Test
        @Order(3)
        void childrenOutOfSchoolGoBack() {
            Scripts.childrenOutOfSchoolGoBack(people);
        }

        @Test
        @Order(4)
        void aMatterAboutThePropertyCompanyPassesItBy() {
            Scripts.aMatterAboutThePropertyCompanyPassesItBy(people);
        }

        @Test
        @Order(5)
        void aMatterNobodyAnswersClimbsToTheDistrict() {
            Scripts.aMatterNobodyAnswersClimbsToTheDistrict(people);
        }
    }
}
