package cn.lianxin.config.contract;

import org.jspecify.annotations.Nullable;

/** What a service wants a person to get, on whatever way the account type leaves open. */
public sealed interface Outbound {
    /** {@return the id, unique for good; whoever delivers drops one it knows} */
    String id();

    /** {@return who is to get it} */
    Person to();

    /**
     * A text message.
     *
     * @param text plain text, kept as {@link CleanText#unlinked}
     * @param report what of its fate the sender wants to hear, as {@link Inbound.Delivery}; null for nothing
     * @param about what it is about, for ways that can't carry the words; null where it may only be said in words
     * @param urgency how soon somebody who serves has to see it; null for everybody else, who gets it at once
     */
    record Text(
            String id,
            Person to,
            String text,
            @Nullable Report report,
            @Nullable About about,
            @Nullable Urgency urgency)
            implements Outbound {
        public Text {
            text = CleanText.unlinked(text);
        }

        /** One whose fate nobody asks for, and that goes as words or not at all. */
        public Text(String id, Person to, String text) {
            this(id, to, text, null, null, null);
        }
    }

    /**
     * Takes back what is on its way to a person about a petition and has not gone: nothing of it is to be seen any
     * more, nor to be told of elsewhere. Good for ever, and put after whatever it takes back.
     *
     * @param to from whom it is kept
     * @param number the petition's, as in {@link About}
     */
    record Recall(String id, Person to, String number) implements Outbound {}

    /**
     * What a message is about; nothing in it may be more than those who run the ways in between may see.
     *
     * @param number the petition's
     * @param subject its first words, 20 characters at most
     */
    record About(String number, String subject) {}

    /** How soon an alert has to be seen. */
    enum Urgency {
        /** At any hour: danger, and what people can't do without for a night. */
        ALWAYS,
        /** At once by day, in the morning otherwise: new, late and urgent matters. */
        SOON,
        /** With the others of its kind, twice a day. */
        DIGEST
    }

    /** Which outcomes come back: each costs the sender a message of its own. */
    enum Report {
        /** Every one: something depends on it, such as the silence that follows a question. */
        EVERY,
        /** Only that it can't be brought to the person, and where it is after all, that too. */
        STUCK
    }
}
