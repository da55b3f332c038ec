-- Articles. Those of the demonstration and of imports have a code, so that a second import changes nothing.

CREATE TABLE article (
    id           BIGINT NOT NULL AUTO_INCREMENT,
    code         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    title        VARCHAR(32) NOT NULL,
    digest       VARCHAR(128) NOT NULL,
    author       VARCHAR(16) NOT NULL,
    -- A path on this host.
    cover        VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- HTML, cleaned before it came here.
    body         MEDIUMTEXT NOT NULL,
    -- Pairs of characters as words of ASCII: MariaDB has no parser for Chinese, and MySQL's ngram is MySQL's alone.
    search       MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published_at DATETIME(6) NULL,
    version      INT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY article_code (code),
    KEY article_newest (state, published_at, id),
    FULLTEXT KEY article_search (search)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
