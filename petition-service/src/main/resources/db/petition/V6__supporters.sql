-- Residents who have put their name to a petition somebody else brought up, and how they judge its last resolution.

CREATE TABLE supporter (
    petition_id BIGINT NOT NULL,
    app_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    joined_at   DATETIME(6) NOT NULL,
    judged      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (petition_id, person_hash),
    KEY supporter_by_person (person_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE petition
    ADD COLUMN supporters INT NOT NULL DEFAULT 0,
    ADD COLUMN unsolved   INT NOT NULL DEFAULT 0;
