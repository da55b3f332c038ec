-- WeChat's figures: what it answered, what is derived from that, and what is to be asked.

-- kind: TOTALS (day = when it was published), READS and SUMMARY (day = the day read on).
CREATE TABLE collection (
    kind     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day      DATE NOT NULL,
    state    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- In a row without an answer.
    failures INT NOT NULL,
    -- WeChat's code for the last failure.
    code     INT NULL,
    asked_at DATETIME(6) NULL,
    -- NULL: not by itself any more.
    wake_at  DATETIME(6) NULL,
    PRIMARY KEY (kind, day),
    KEY collection_due (wake_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- As they came; never changed. All that follows can be made from them again.
CREATE TABLE wechat_answer (
    id       BIGINT NOT NULL AUTO_INCREMENT,
    kind     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day      DATE NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    body     MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    KEY wechat_answer_day (kind, day, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- msgid: <msg_data_id>_<position from 1>. People since it was published, up to the end of day as_of.
CREATE TABLE wechat_article (
    msgid     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published DATE NOT NULL,
    as_of     DATE NOT NULL,
    readers   BIGINT NOT NULL,
    sharers   BIGINT NOT NULL,
    zaikan    BIGINT NOT NULL,
    likes     BIGINT NOT NULL,
    comments  BIGINT NOT NULL,
    is_final  BOOLEAN NOT NULL,
    -- SMALLER, MISSING: why the figure of an earlier day stands; NULL where nothing is odd.
    mark      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (msgid),
    KEY wechat_article_published (published)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE wechat_source (
    msgid     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published DATE NOT NULL,
    -- WeChat's words for it.
    scene     VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    readers   BIGINT NOT NULL,
    PRIMARY KEY (msgid, scene),
    KEY wechat_source_published (published)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- People who read it on that day.
CREATE TABLE wechat_day (
    msgid    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day      DATE NOT NULL,
    readers  BIGINT NOT NULL,
    is_final BOOLEAN NOT NULL,
    PRIMARY KEY (msgid, day),
    KEY wechat_day_day (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The account as a whole.
CREATE TABLE wechat_summary (
    day      DATE NOT NULL,
    readers  BIGINT NOT NULL,
    sharers  BIGINT NOT NULL,
    is_final BOOLEAN NOT NULL,
    PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
