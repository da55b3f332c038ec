-- The same in each service's schema: a message's outcome and what it sets off are written in one transaction with it.

CREATE TABLE handled_message (
    message_key CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    handled_at  DATETIME(6) NOT NULL,
    reply       MEDIUMTEXT NOT NULL,
    PRIMARY KEY (message_key),
    KEY handled_message_by_age (handled_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE outbox (
    id         BIGINT NOT NULL AUTO_INCREMENT,
    message_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nn         TINYINT NOT NULL,
    body       MEDIUMTEXT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    sent_at    DATETIME(6) NULL,
    PRIMARY KEY (id),
    -- Unsent rows stand together at the head of the index, in the order they were written.
    KEY outbox_by_state (sent_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
