-- Writing and 三审: what an editor hands in is kept whatever its length, since only 送审 asks for WeChat's limits.

ALTER TABLE article
    MODIFY COLUMN title VARCHAR(200) NOT NULL,
    MODIFY COLUMN digest VARCHAR(1000) NOT NULL,
    MODIFY COLUMN author VARCHAR(64) NOT NULL,
    -- What of the cover is shown, as WeChat wants it: x1_y1_x2_y2, fractions of its sides.
    ADD COLUMN crop235 VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN crop11 VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- 阅读原文.
    ADD COLUMN source_url VARCHAR(1000) NULL,
    -- Of all the above and the body; empty for what an import brought before this column.
    ADD COLUMN content_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    -- What passed 终审 last, which need not be what stands here now.
    ADD COLUMN approved_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- Counts 送审, so that what was said of an earlier text is not taken for this one.
    ADD COLUMN round INT NOT NULL DEFAULT 0,
    -- The step that sent it back, until it is handed in again.
    ADD COLUMN returned_from VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- Who began it: a staff id, and the name at the time.
    ADD COLUMN editor VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN editor_name VARCHAR(64) NULL,
    ADD COLUMN updated_at DATETIME(6) NULL,
    ADD KEY article_changed (updated_at, id);

UPDATE article SET updated_at = published_at;

-- Each text that was saved. One that was kept beside another's, since it began from an older text, is BESIDE until
-- somebody has chosen.
CREATE TABLE article_version (
    id           BIGINT NOT NULL AUTO_INCREMENT,
    article_id   BIGINT NOT NULL,
    number       INT NOT NULL,
    kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff_name   VARCHAR(64) NOT NULL,
    saved_at     DATETIME(6) NOT NULL,
    -- Where the article stood before: a change to anything but a draft voids what had passed.
    state_before VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title        VARCHAR(200) NOT NULL,
    author       VARCHAR(64) NOT NULL,
    digest       VARCHAR(1000) NOT NULL,
    cover        VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    crop235      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    crop11       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    source_url   VARCHAR(1000) NULL,
    body         MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY article_version_number (article_id, number),
    KEY article_version_hash (article_id, content_hash),
    KEY article_version_staff (staff_id, article_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What was said at each step of each round; rows are added and never changed.
CREATE TABLE review (
    id           BIGINT NOT NULL AUTO_INCREMENT,
    article_id   BIGINT NOT NULL,
    round        INT NOT NULL,
    -- Null for 送审 itself.
    step         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff_name   VARCHAR(64) NOT NULL,
    content_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opinion      VARCHAR(1000) NOT NULL,
    decided_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    -- Each step is decided once a round, whoever asks twice.
    UNIQUE KEY review_step (article_id, round, step),
    KEY review_of_article (article_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Pictures that editors uploaded, by their names in the media store. Only these are shown to everybody: the same store
-- holds what residents sent.
CREATE TABLE picture (
    name        VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    width       INT NOT NULL,
    height      INT NOT NULL,
    bytes       INT NOT NULL,
    staff_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uploaded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
