-- Openings of our own pages, as they are added up from the stream of views.

-- The last entry of each writer that has been added up: in one transaction with the sums, so that each counts once.
CREATE TABLE view_writer (
    writer      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_number BIGINT NOT NULL,
    applied_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (writer)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One row: whoever holds it adds up, so that two processes do not do the same work.
CREATE TABLE view_turn (
    id INT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- day: in Shanghai. group_code: empty where the view came through no group's link.
CREATE TABLE page_view (
    article_id BIGINT NOT NULL,
    day        DATE NOT NULL,
    group_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    views      BIGINT NOT NULL,
    PRIMARY KEY (article_id, day, group_code, source),
    KEY page_view_day (day, article_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The same, added up for lists and for the page itself.
CREATE TABLE page_total (
    article_id BIGINT NOT NULL,
    views      BIGINT NOT NULL,
    PRIMARY KEY (article_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Different readers of a day: of the article (group_code empty) and through each group's link.
CREATE TABLE page_readers (
    article_id BIGINT NOT NULL,
    day        DATE NOT NULL,
    group_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    readers    BIGINT NOT NULL,
    PRIMARY KEY (article_id, day, group_code),
    KEY page_readers_day (day, article_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who is among them; deleted with the day's salt, when it can change nothing any more.
CREATE TABLE page_reader (
    article_id BIGINT NOT NULL,
    day        DATE NOT NULL,
    group_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reader     VARCHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (article_id, day, group_code, reader),
    KEY page_reader_day (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- By which a day's readers are told apart. Without it nobody finds them again, on that day or another.
CREATE TABLE reader_salt (
    day  DATE NOT NULL,
    salt VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
