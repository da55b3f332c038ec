-- The QR code of each group that somebody has asked for: made by WeChat once, good for ever, 100,000 an account.

CREATE TABLE group_scene (
    app_id     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    group_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (app_id, group_code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
