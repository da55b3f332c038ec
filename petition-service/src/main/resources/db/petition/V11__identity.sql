-- What a handler may know of who brought it up: the group they live in, or nothing. Never a name.

ALTER TABLE petition
    ADD COLUMN home     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER sealed,
    ADD COLUMN identity VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'MASKED' AFTER home;
