package cn.lianxin.config.contract;

/** What a service wants a person to get, on whatever way the account type leaves open. */
public sealed interface Outbound {
    /** {@return the id, unique for good; whoever delivers drops one it knows} */
    String id();

    /** {@return who is to get it} */
    Person to();

    /** A text message. */
    record Text(String id, Person to, String text) implements Outbound {}
}
