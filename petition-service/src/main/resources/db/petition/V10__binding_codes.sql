-- Codes by which a person becomes staff: one use, seven days, only their HMAC is kept.

CREATE TABLE binding_code (
    code_hash  CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_by  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    PRIMARY KEY (code_hash),
    KEY binding_code_by_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Wrong codes a person has typed since then.
CREATE TABLE binding_attempt (
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failed      INT NOT NULL,
    since       DATETIME(6) NOT NULL,
    PRIMARY KEY (person_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A closed group stays, since petitions remember it and its place; nobody finds it any more.
ALTER TABLE chain_group
    ADD COLUMN closed_at DATETIME(6) NULL AFTER company;
