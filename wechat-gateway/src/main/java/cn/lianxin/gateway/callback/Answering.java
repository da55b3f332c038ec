package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Inbound;

/** Finds the answer to what came in, blocking the request's virtual thread until there is one. */
@FunctionalInterface
interface Answering {
    Answer answer(Inbound inbound);
}
