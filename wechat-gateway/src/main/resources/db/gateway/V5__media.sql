-- What people sent besides words and is to be fetched from WeChat, which keeps it for three days.

CREATE TABLE media (
    id          BIGINT NOT NULL AUTO_INCREMENT,
    media_key   CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media_id    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    app_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts    INT NOT NULL,
    errcode     INT NULL,
    sent_at     DATETIME(6) NOT NULL,
    wake_at     DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY media_once (media_key),
    -- Only what is due has a wake_at.
    KEY media_due (wake_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
