package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Person;

/**
 * A message on its way to a person.
 *
 * @param attempts how often it was tried
 * @param doubtful whether an earlier try may have arrived
 * @param joined whether it went with an answer already
 */
record DeliveryRow(
        long id,
        String appId,
        String personHash,
        String sealed,
        String text,
        int attempts,
        boolean doubtful,
        boolean joined) {
    Person person() {
        return new Person(appId, personHash, sealed);
    }

    /** {@return the words, with a hint where they may have come before} */
    String words() {
        return doubtful ? text + "\n（如已收到请忽略）" : text;
    }
}
