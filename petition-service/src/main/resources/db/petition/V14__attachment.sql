-- What residents send besides words, and where the groups lie.

CREATE TABLE attachment (
    id          BIGINT NOT NULL AUTO_INCREMENT,
    -- NULL while it is kept and nobody has said yet what it is for.
    petition_id BIGINT NULL,
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media_key   CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
    latitude    DOUBLE NULL,
    longitude   DOUBLE NULL,
    label       VARCHAR(200) NULL,
    group_code  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    kept_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY attachment_by_petition (petition_id, id),
    KEY attachment_by_person (person_hash, petition_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE group_place (
    code      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    latitude  DOUBLE NOT NULL,
    longitude DOUBLE NOT NULL,
    PRIMARY KEY (code),
    KEY group_place_by_latitude (latitude)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
