package cn.lianxin.gateway.sandbox.api;

/** Ends a call without an answer: the connection breaks, and the caller cannot know whether anything was done. */
final class Broken extends RuntimeException {
    Broken() {
        super("the connection breaks", null, false, false);
    }
}
