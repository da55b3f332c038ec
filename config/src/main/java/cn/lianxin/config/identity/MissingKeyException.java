package cn.lianxin.config.identity;

/** No keys: without them nobody could be recognised or answered, so the product does not start. */
final class MissingKeyException extends RuntimeException {
    MissingKeyException() {
        super("lianxin.crypto.index-key / lianxin.crypto.keys[0] missing");
    }
}
