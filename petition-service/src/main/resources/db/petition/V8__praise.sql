-- What residents have praised, for whom.

CREATE TABLE praise (
    id          BIGINT NOT NULL AUTO_INCREMENT,
    app_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text        MEDIUMTEXT NOT NULL,
    said_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY praise_by_person (person_hash, said_at),
    KEY praise_by_unit (unit, said_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
