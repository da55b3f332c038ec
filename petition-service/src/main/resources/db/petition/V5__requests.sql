-- What a lead has asked of the level above, and what was agreed: more time once, or to be put off until a day.

ALTER TABLE petition
    ADD COLUMN request_kind   VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN request_until  DATETIME(6) NULL,
    ADD COLUMN request_reason VARCHAR(1000) NULL,
    ADD COLUMN decider        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN extended       BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN review_at      DATETIME(6) NULL,
    ADD KEY petition_by_decider (decider);
