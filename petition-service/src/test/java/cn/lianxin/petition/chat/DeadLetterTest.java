package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import org.junit.jupiter.api.Test;

/** What could not be handled, seen from the district's desk. */
@WithStores
class DeadLetterTest {
    private final District district;
    private final Inbound.Text message;

    DeadLetterTest(TestStores stores) {
        district = new District(stores);
        var key = new MessageKey("dead".repeat(10) + "key");
        message = new Inbound.Text(key, District.person("resident-01"), district.now(), "井盖没了");
    }

    @Test
    void theDeskHearsThatThereIsOneAndNotWhatItSays() {
        givenUp(message);

        Phone desk = district.phone("desk-district");
        desk.hears("没处理成功", "原话留着", "维护人员").hearsNothing();
        district.resident("01").hearsNothing();
    }

    @Test
    void nobodyHearsWhereNobodyIsImportedYet(TestStores stores) {
        var empty = District.notImported(stores);

        empty.schema()
                .transaction()
                .executeWithoutResult(status -> empty.bean(MessageHandler.class).givenUp(message));

        empty.phone("desk-district").hearsNothing();
    }

    @Test
    void theDeskIsNotToldThatSomebodyHeardOfWhatNobodySaid() {
        givenUp(new Inbound.Delivery(message.key(), message.person(), message.at(), "ask-1", Inbound.Outcome.PROVEN));

        district.phone("desk-district").hears("没处理成功", "不是谁说的话", "维护人员").hearsNothing();
        district.resident("01").hearsNothing();
    }

    private void givenUp(Inbound letter) {
        district.schema()
                .transaction()
                .executeWithoutResult(
                        status -> district.bean(MessageHandler.class).givenUp(letter));
    }
}
