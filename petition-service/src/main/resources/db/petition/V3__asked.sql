-- What the resident was asked last, and when it was known to have arrived: silence counts from then only.

ALTER TABLE petition
    ADD COLUMN asked_version INT NULL AFTER answer_by,
    ADD COLUMN proven_at     DATETIME(6) NULL AFTER asked_version,
    ADD COLUMN remind_by     DATETIME(6) NULL AFTER proven_at;
