-- Issues on their way to the followers. The rows are the truth; timers only look at them.

CREATE TABLE push (
    id            BIGINT NOT NULL AUTO_INCREMENT,
    version       INT NOT NULL,
    app_id        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- EVERYBODY, TAGGED or NOBODY; a tag's id where it is TAGGED, and never an empty one that would mean everybody.
    audience      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tag_id        BIGINT NULL,
    tag_name      VARCHAR(64) NULL,
    scheduled_at  DATETIME(6) NOT NULL,
    -- When to look at it next; null: never by itself.
    wake_at       DATETIME(6) NULL,
    claimed_at    DATETIME(6) NULL,
    sent_at       DATETIME(6) NULL,
    media_id      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    msg_id        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    msg_data_id   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    publish_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- By which WeChat knows what was published without a push, for taking it back.
    published_as  VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    code          INT NULL,
    created_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY push_due (wake_at),
    KEY push_calendar (scheduled_at),
    KEY push_sent (sent_at),
    UNIQUE KEY push_at_wechat (app_id, msg_id),
    CONSTRAINT push_tag CHECK ((audience = 'TAGGED') = (tag_id IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE push_article (
    push_id      BIGINT NOT NULL,
    position     INT NOT NULL,
    article_id   BIGINT NOT NULL,
    -- What three people let pass; another text does not go out.
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    url          VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (push_id, position),
    KEY push_article_by_article (article_id, push_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Each call that may have sent something; one without an end is one whose process died.
CREATE TABLE push_attempt (
    push_id  BIGINT NOT NULL,
    n        INT NOT NULL,
    began_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    outcome  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    code     INT NULL,
    PRIMARY KEY (push_id, n)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What the account may send in a day or month, a row each. unit: ALL, or the tag's id.
CREATE TABLE push_quota (
    app_id  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slot    INT NOT NULL,
    push_id BIGINT NOT NULL,
    PRIMARY KEY (app_id, period, unit, slot),
    KEY push_quota_by_push (push_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Locked before a period's rows are counted, so that two claims do not count the same.
CREATE TABLE push_period (
    app_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (app_id, period)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What happened to a push, by whom; never changed.
CREATE TABLE push_event (
    id      BIGINT NOT NULL AUTO_INCREMENT,
    push_id BIGINT NOT NULL,
    at      DATETIME(6) NOT NULL,
    -- Null: by itself.
    who     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    state   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    code    INT NULL,
    PRIMARY KEY (id),
    KEY push_event_of (push_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Results that WeChat told of, kept since one can come before we have learnt the push's id there.
CREATE TABLE push_result (
    app_id  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    msg_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at      DATETIME(6) NOT NULL,
    sent    INT NOT NULL,
    PRIMARY KEY (app_id, msg_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Pictures that WeChat has already, by what is in them. kind: TEXT (an address) or COVER (a media id).
CREATE TABLE wechat_picture (
    app_id  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind    VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sha256  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    known_as VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (app_id, kind, sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
