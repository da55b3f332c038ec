-- 回避: who never holds, sees or hears of a matter. A row names a unit by its code or a person by the hash.

CREATE TABLE recusal (
    petition_id BIGINT NOT NULL,
    who         VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (petition_id, who)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What the resident was asked or has said of it; without it there is no row above.
ALTER TABLE petition
    ADD COLUMN recusal VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER urged_at;

-- The property company behind an estate's group: whoever works for it elsewhere is recused with it.
ALTER TABLE chain_group
    ADD COLUMN company VARCHAR(64) NULL AFTER parent;
