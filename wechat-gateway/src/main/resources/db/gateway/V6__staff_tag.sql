-- Who bears the staff's tag in WeChat, as far as we have put it on.

CREATE TABLE staff_tag (
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    app_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- FALSE where WeChat does not know them as a follower: asked again another day.
    worn        BOOLEAN NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (person_hash),
    KEY staff_tag_by_account (app_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
