package cn.lianxin.gateway.sandbox.api;

/** What a call answers that only does something, and every refusal. */
record Ok(int errcode, String errmsg) {
    static final Ok OK = new Ok(0, "ok");
}
