-- Who stands in for a group's owner, who is away, and whom the district's desk has to call.

ALTER TABLE staff
    ADD COLUMN deputy     BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN away_until DATETIME(6) NULL;

ALTER TABLE binding_code
    ADD COLUMN deputy BOOLEAN NOT NULL DEFAULT FALSE AFTER unit;

-- A unit that has not seen an alert of a petition: since when, under which version of it others were told last, and
-- whether those others are the desk, who calls, or still the deputy. Gone once somebody of the unit writes.
CREATE TABLE call_list (
    petition_id BIGINT NOT NULL,
    unit        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT NOT NULL,
    called      BOOLEAN NOT NULL,
    since       DATETIME(6) NOT NULL,
    PRIMARY KEY (petition_id, unit),
    KEY call_list_by_unit (unit),
    KEY call_list_in_order (called, since),
    KEY call_list_by_age (since)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Where several act for a unit: who of them has not seen the alert of that version of a petition.
CREATE TABLE unseen_alert (
    petition_id BIGINT NOT NULL,
    version     INT NOT NULL,
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (petition_id, version, person_hash),
    KEY unseen_alert_by_age (told_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
