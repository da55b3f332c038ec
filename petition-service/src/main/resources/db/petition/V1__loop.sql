-- The chain of groups, who acts in it, and the petitions that travel along it.

CREATE TABLE chain_group (
    code   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name   VARCHAR(64) NOT NULL,
    level  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    parent VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (code),
    KEY chain_group_by_parent (parent)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE staff (
    id          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    app_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(64) NOT NULL,
    role        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY staff_by_person (person_hash),
    KEY staff_by_unit (unit)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE binding (
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    group_code  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bound_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (person_hash),
    KEY binding_by_group (group_code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One row a person; whoever handles a message of that person locks it first.
CREATE TABLE conversation (
    person_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question    VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    kept_text   MEDIUMTEXT NULL,
    about       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    asked_at    DATETIME(6) NULL,
    PRIMARY KEY (person_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE number_block (
    day      CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_seq INT NOT NULL,
    PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE petition (
    id            BIGINT NOT NULL AUTO_INCREMENT,
    number        CHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version       INT NOT NULL,
    state         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    app_id        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_hash   CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed        VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    urgency       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category      VARCHAR(32) NOT NULL,
    subject       VARCHAR(64) NOT NULL,
    text          MEDIUMTEXT NOT NULL,
    entry         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lead_unit     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    offered_unit  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    resolver      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    respond_by    DATETIME(6) NULL,
    handle_by     DATETIME(6) NOT NULL,
    ended_at      DATETIME(6) NULL,
    reopenings    INT NOT NULL,
    after_closing INT NOT NULL,
    rating        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY petition_by_number (number),
    KEY petition_by_submitter (person_hash, id),
    KEY petition_by_lead (lead_unit, state),
    KEY petition_by_offer (offered_unit)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE petition_event (
    id          BIGINT NOT NULL AUTO_INCREMENT,
    petition_id BIGINT NOT NULL,
    seq         INT NOT NULL,
    kind        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    actor       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_state    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    text        MEDIUMTEXT NULL,
    salt        CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    commitment  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    hash        CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY petition_event_in_order (petition_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The numbers staff type: 受理 3. Free again 30 days after the matter has left the list.
CREATE TABLE short_number (
    staff_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number      INT NOT NULL,
    petition_id BIGINT NOT NULL,
    given_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (staff_id, number),
    UNIQUE KEY short_number_by_petition (staff_id, petition_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
