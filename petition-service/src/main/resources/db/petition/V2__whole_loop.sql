-- Departments, helpers, questions, returns, and the clock that looks after every open petition.

ALTER TABLE petition
    ADD COLUMN behind_unit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER lead_unit,
    ADD COLUMN giver_by    DATETIME(6) NULL AFTER respond_by,
    ADD COLUMN warn_at     DATETIME(6) NULL AFTER handle_by,
    ADD COLUMN stage       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'RUNNING' AFTER warn_at,
    ADD COLUMN paused_at   DATETIME(6) NULL AFTER stage,
    ADD COLUMN answer_by   DATETIME(6) NULL AFTER paused_at,
    ADD COLUMN wake_at     DATETIME(6) NULL AFTER ended_at,
    ADD COLUMN returns     INT NOT NULL DEFAULT 0 AFTER rating,
    ADD COLUMN questions   INT NOT NULL DEFAULT 0 AFTER returns,
    ADD COLUMN objections  INT NOT NULL DEFAULT 0 AFTER questions,
    ADD COLUMN urged_at    DATETIME(6) NULL AFTER objections;

-- What was registered before had no warning: it gets the day before its limit, and the clock looks at it from now on.
UPDATE petition SET warn_at = handle_by - INTERVAL 1 DAY;
UPDATE petition
   SET wake_at = CASE
           WHEN state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED')
               THEN LEAST(warn_at, COALESCE(respond_by, warn_at))
           WHEN state = 'RESOLVED' THEN ended_at + INTERVAL 15 DAY
       END;

ALTER TABLE petition
    MODIFY COLUMN warn_at DATETIME(6) NOT NULL,
    ALTER COLUMN stage DROP DEFAULT,
    ALTER COLUMN returns DROP DEFAULT,
    ALTER COLUMN questions DROP DEFAULT,
    ALTER COLUMN objections DROP DEFAULT,
    -- Only those the clock has to look at have a wake_at.
    ADD KEY petition_due (wake_at, id);

CREATE TABLE helper_task (
    petition_id BIGINT NOT NULL,
    unit        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked       DATETIME(6) NOT NULL,
    answered    BOOLEAN NOT NULL,
    PRIMARY KEY (petition_id, unit),
    KEY helper_task_by_unit (unit, answered)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
