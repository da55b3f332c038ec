-- Leaders as articles name them: the editors keep who holds which post and who comes before whom.
CREATE TABLE leader (
    id         BIGINT NOT NULL AUTO_INCREMENT,
    -- Protocol order, 1 first. Neither unique nor without gaps: moving swaps two of them.
    place      INT NOT NULL,
    name       VARCHAR(20) NOT NULL,
    -- One or more posts, with 、 between: 区委副书记、区长.
    posts      VARCHAR(120) NOT NULL,
    changed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY leader_place (place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
