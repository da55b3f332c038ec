package cn.lianxin.gateway.sandbox.api;

/** The error codes this WeChat answers, with WeChat's own words (matched by nobody: only the number counts). */
enum WeChatError {
    BUSY(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_MEDIA_TYPE(40004, "invalid media type"),
    INVALID_FILE_TYPE(40005, "invalid file type"),
    INVALID_MEDIA_ID(40007, "invalid media_id"),
    INVALID_MESSAGE_TYPE(40008, "invalid message type"),
    IMAGE_TOO_LARGE(40009, "invalid image size"),
    VOICE_TOO_LARGE(40010, "invalid voice size"),
    VIDEO_TOO_LARGE(40011, "invalid video size"),
    THUMB_TOO_LARGE(40012, "invalid thumb size"),
    INVALID_APPID(40013, "invalid appid"),
    BUTTON_COUNT(40016, "invalid button size"),
    BUTTON_TYPE(40017, "invalid button type"),
    BUTTON_NAME(40018, "invalid button name size"),
    BUTTON_KEY(40019, "invalid button key size"),
    BUTTON_URL(40020, "invalid button url size"),
    MENU_DEPTH(40022, "invalid sub button level"),
    SUB_BUTTON_COUNT(40023, "invalid sub button size"),
    SUB_BUTTON_TYPE(40024, "invalid sub button type"),
    SUB_BUTTON_NAME(40025, "invalid sub button name size"),
    SUB_BUTTON_KEY(40026, "invalid sub button key size"),
    SUB_BUTTON_URL(40027, "invalid sub button url size"),
    INVALID_CODE(40029, "invalid code"),
    INVALID_OPENID_LIST(40031, "invalid openid list"),
    OPENID_LIST_TOO_LONG(40032, "invalid openid list size"),
    INVALID_TEMPLATE(40037, "invalid template_id"),
    INVALID_ACTION(40052, "invalid action name"),
    INVALID_SCENE(40053, "invalid action info"),
    SUB_BUTTON_DOMAIN(40054, "invalid sub button url domain"),
    BUTTON_DOMAIN(40055, "invalid button url domain"),
    INVALID_URL(40066, "invalid url"),
    INVALID_EXPIRY(40097, "invalid args: expire_seconds"),
    INVALID_ARGUMENTS(40097, "invalid args"),
    INVALID_SECRET(40125, "invalid appsecret"),
    CODE_USED(40163, "code been used"),
    TOKEN_MISSING(41001, "access_token missing"),
    APPID_MISSING(41002, "appid missing"),
    SECRET_MISSING(41004, "appsecret missing"),
    FILE_MISSING(41005, "media data missing"),
    MEDIA_ID_MISSING(41006, "media_id missing"),
    CODE_MISSING(41008, "missing code"),
    TOKEN_EXPIRED(42001, "access_token expired"),
    CODE_EXPIRED(42003, "code expired"),
    GET_REQUIRED(43001, "require GET method"),
    POST_REQUIRED(43002, "require POST method"),
    NOT_A_FOLLOWER(43004, "require subscribe"),
    EMPTY_FILE(44001, "empty media data"),
    EMPTY_BODY(44002, "empty post data"),
    EMPTY_TEXT(44004, "empty content"),
    TEXT_TOO_LONG(45002, "content size out of limit"),
    ARTICLE_COUNT(45008, "article size out of limit"),
    QUOTA_SPENT(45009, "reach max api daily quota limit"),
    WINDOW_CLOSED(45015, "response out of time limit or subscription is canceled"),
    COUNT_SPENT(45047, "out of response count limit"),
    TOO_MANY_TAGS(45056, "too many tag now, no need to add new"),
    RESERVED_TAG(45058, "can't modify sys tag"),
    TOO_MANY_WORN(45059, "can not tag user more than 20 tags"),
    INVALID_COMMAND(45072, "invalid command"),
    NOT_JUST_WRITTEN(45080, "cannot send typing status: no message within 30 seconds"),
    INVALID_TAG_NAME(45157, "invalid tag name"),
    TAG_NAME_TOO_LONG(45158, "tag name too long"),
    INVALID_TAG(45159, "invalid tag id"),
    NO_MENU(46003, "menu no exist"),
    MALFORMED_BODY(47001, "data format error"),
    INVALID_TEMPLATE_DATA(47003, "argument invalid! data"),
    NO_RIGHT(48001, "api unauthorized"),
    NO_CLEARS_LEFT(48006, "forbid to clear quota because of reaching the limit"),
    UNSUBSCRIBED(50005, "user is unsubscribed"),
    INVALID_ARTICLE_ID(53600, "invalid article_id"),
    INVALID_CGI_PATH(76021, "cgi_path not found"),
    NO_SUCH_MENU(65301, "no such menuid"),
    NO_SUCH_USER(65302, "no such user"),
    NO_DEFAULT_MENU(65303, "there is no selfmenu, please create selfmenu first"),
    EMPTY_RULE(65304, "match rule empty"),
    RETIRED_RULE(65320, "match rule by sex, region or language is no longer supported");

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
