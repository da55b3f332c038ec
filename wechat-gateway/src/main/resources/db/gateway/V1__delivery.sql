-- What people are to get, one row a message: the row is the truth, and the truth outlives every crash.

CREATE TABLE delivery (
    id          BIGINT NOT NULL AUTO_INCREMENT,
    message_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    app_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text        MEDIUMTEXT NOT NULL,
    state       VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts    INT NOT NULL,
    errcode     INT NULL,
    doubtful    BOOLEAN NOT NULL,
    joined_to   CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
    wake_at     DATETIME(6) NULL,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY delivery_once (message_id),
    -- Only rows that are due have a wake_at.
    KEY delivery_due (wake_at, id),
    KEY delivery_by_person (person_hash, state, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
