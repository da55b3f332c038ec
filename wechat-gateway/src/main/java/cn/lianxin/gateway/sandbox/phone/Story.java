package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.Message.Direction;
import java.util.Comparator;
import java.util.List;

/** The guide's story, five sentences of three people, and how far it has come. */
final class Story {
    /**
     * One sentence.
     *
     * @param slot the phone it goes to where its person is on none
     * @param word a message of that person that begins with it does the step, in whatever words it goes on
     */
    record Step(int number, String openId, int slot, String word) {
        String sentence() {
            return Words.say("story." + number);
        }
    }

    /** Who holds the three phones when nobody else is chosen. */
    static final List<String> CAST = List.of("resident-01", "owner-dongshan", "owner-xianxia");

    static final List<Step> STEPS = List.of(
            new Step(1, CAST.get(0), 1, "我要反映"),
            new Step(2, CAST.get(1), 2, "上报"),
            new Step(3, CAST.get(2), 3, "受理"),
            new Step(4, CAST.get(2), 3, "办结"),
            new Step(5, CAST.get(0), 1, "满意"));

    private record Spoken(String openId, Message message) {}

    private final Chats chats;

    Story(Chats chats) {
        this.chats = chats;
    }

    /** {@return how many steps are done, 0 to 5; a new 我要反映 begins the story anew} */
    int done() {
        List<Spoken> spoken = CAST.stream()
                .flatMap(id -> chats.of(id).stream()
                        .filter(message -> message.direction() == Direction.OUT)
                        .map(message -> new Spoken(id, message)))
                .sorted(Comparator.comparingLong(one -> one.message().id()))
                .toList();
        int done = 0;
        for (Spoken one : spoken) {
            if (does(one, STEPS.getFirst())) {
                done = 1;
            } else if (done > 0 && done < STEPS.size() && does(one, STEPS.get(done))) {
                done++;
            }
        }
        return done;
    }

    private static boolean does(Spoken one, Step step) {
        return one.openId().equals(step.openId())
                && one.message().text().strip().startsWith(step.word());
    }
}
