/** What the simulated WeChat knows: people, what each sent and received, access tokens, open windows; all in Redis. */
@NullMarked
package cn.lianxin.gateway.sandbox.world;

import org.jspecify.annotations.NullMarked;
