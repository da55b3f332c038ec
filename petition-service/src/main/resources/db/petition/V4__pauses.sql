-- How long the handling clock has stood still: a limit that is changed keeps the pauses already counted.
-- New rows have none, so that their INSERT does not name the columns.

ALTER TABLE petition
    ADD COLUMN paused_seconds BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN paused_days    INT NOT NULL DEFAULT 0;
