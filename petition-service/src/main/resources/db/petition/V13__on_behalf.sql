-- 代报: who told it to staff. Name and phone are sealed, of the code only its HMAC is kept.

CREATE TABLE on_behalf (
    petition_id BIGINT NOT NULL,
    staff_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reporter    VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phone       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreed_at   DATETIME(6) NOT NULL,
    code_hash   CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claimed_at  DATETIME(6) NULL,
    PRIMARY KEY (petition_id),
    UNIQUE KEY on_behalf_by_code (code_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
