-- Photos and voice as they came: a week later the file of one that nothing has is deleted.

CREATE TABLE media_came (
    media_key CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    came_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (media_key),
    KEY media_came_by_age (came_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE attachment
    ADD KEY attachment_by_media (media_key);

INSERT INTO media_came (media_key, came_at)
SELECT media_key, MAX(kept_at) FROM attachment
 WHERE petition_id IS NULL AND media_key IS NOT NULL
 GROUP BY media_key;
