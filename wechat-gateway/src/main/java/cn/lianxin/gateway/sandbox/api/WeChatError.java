package cn.lianxin.gateway.sandbox.api;

/** The error codes this WeChat answers, with WeChat's own words (matched by nobody: only the number counts). */
enum WeChatError {
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_MESSAGE_TYPE(40008, "invalid message type"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_URL(40066, "invalid url"),
    INVALID_SECRET(40125, "invalid appsecret"),
    TOKEN_MISSING(41001, "access_token missing"),
    APPID_MISSING(41002, "appid missing"),
    SECRET_MISSING(41004, "appsecret missing"),
    TOKEN_EXPIRED(42001, "access_token expired"),
    GET_REQUIRED(43001, "require GET method"),
    POST_REQUIRED(43002, "require POST method"),
    NOT_A_FOLLOWER(43004, "require subscribe"),
    EMPTY_BODY(44002, "empty post data"),
    EMPTY_TEXT(44004, "empty content"),
    TEXT_TOO_LONG(45002, "content size out of limit"),
    WINDOW_CLOSED(45015, "response out of time limit or subscription is canceled"),
    COUNT_SPENT(45047, "out of response count limit"),
    MALFORMED_BODY(47001, "data format error"),
    NO_RIGHT(48001, "api unauthorized");

    private final int code;
    private final String words;

    WeChatError(int code, String words) {
        this.code = code;
        this.words = words;
    }

    int code() {
        return code;
    }

    String words() {
        return words;
    }
}
