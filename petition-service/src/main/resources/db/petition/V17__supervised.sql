-- When a matter is late by half of its limit again, reckoned like the limit itself: in working time, or around the clock.

ALTER TABLE petition
    ADD COLUMN supervise_at DATETIME(6) NULL AFTER warn_at;

-- What is under way keeps the instant it had: between warning and limit lies a fifth of the limit.
UPDATE petition
   SET supervise_at = handle_by + INTERVAL (TIMESTAMPDIFF(MICROSECOND, warn_at, handle_by) * 5 DIV 2) MICROSECOND;

ALTER TABLE petition
    MODIFY COLUMN supervise_at DATETIME(6) NOT NULL;
