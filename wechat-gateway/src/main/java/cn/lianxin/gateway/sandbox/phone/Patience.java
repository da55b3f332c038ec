package cn.lianxin.gateway.sandbox.phone;

import java.time.Duration;

/**
 * How long WeChat waits for an answer and how often it asks.
 *
 * @param answer whole time one try may take
 * @param pause before the next try, where a try failed at once
 * @param tries in all
 */
record Patience(Duration answer, Duration pause, int tries) {
    /** Source: developers.weixin.qq.com, passive replies: 5 s, three times in all. */
    static final Patience OF_WECHAT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), 3);

    /** {@return how late a callback comes while that is switched on} */
    Duration late() {
        return answer.multipliedBy(4);
    }
}
