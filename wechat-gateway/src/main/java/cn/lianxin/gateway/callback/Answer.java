package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Reply;

/** What the door does with its HTTP answer. */
sealed interface Answer {
    /**
     * Says it in the answer; silence is {@code success}.
     *
     * @param receipt is told whether it was written
     */
    record Passive(Reply reply, Receipt receipt) implements Answer {
        Passive(Reply reply) {
            this(reply, Receipt.NONE);
        }
    }

    /** Nothing can be promised: an empty 503 that ends the connection, after which WeChat tries again by itself. */
    record Away() implements Answer {}

    /** Who wants to know whether a reply reached the wire. */
    interface Receipt {
        /** Nobody does. */
        Receipt NONE = new Receipt() {
            @Override
            public void written() {}

            @Override
            public void lost() {}
        };

        void written();

        void lost();
    }
}
