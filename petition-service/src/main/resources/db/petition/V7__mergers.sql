-- Petitions that are handled as part of another, and by way of which of them somebody waits for it.

ALTER TABLE petition
    ADD COLUMN merged INT NOT NULL DEFAULT 0,
    ADD COLUMN master CHAR(15) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN former VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE supporter
    ADD COLUMN via BIGINT NULL;
