-- Who opened what came with a petition, and which browser a link belongs to.

CREATE TABLE link_browser (
    link     CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    browser  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bound_at DATETIME(6) NOT NULL,
    PRIMARY KEY (link),
    KEY link_browser_by_age (bound_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE attachment_view (
    id            BIGINT NOT NULL AUTO_INCREMENT,
    petition_id   BIGINT NOT NULL,
    attachment_id BIGINT NOT NULL,
    staff_id      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    viewed_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY attachment_view_by_petition (petition_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
