-- An alert that rests as held: when the next way is tried, how often the second channel failed, and how far it has come:
-- NOTIFIED, UNNOTIFIED (that channel is not there, or took it not), TOLD (the service knows, and tells others).

ALTER TABLE delivery
    ADD COLUMN alert_at    DATETIME(6) NULL AFTER wake_at,
    ADD COLUMN alert_tries INT NOT NULL DEFAULT 0 AFTER alert_at,
    ADD COLUMN alert_state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER alert_tries,
    -- Only rows that wait for a next way have an alert_at.
    ADD KEY delivery_stuck (alert_at, id);
