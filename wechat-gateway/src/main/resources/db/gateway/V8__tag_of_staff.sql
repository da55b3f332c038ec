-- There are two tags now: each row says which. Whoever was tagged until now bears that of the staff.

ALTER TABLE staff_tag
    ADD COLUMN tag VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'STAFF' AFTER person_hash,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (person_hash, tag);
