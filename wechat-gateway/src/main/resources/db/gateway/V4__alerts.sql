-- How soon somebody who serves has to see a message: it rests until his hours allow it, or until the next digest, which
-- joins what has come together. Null for everybody else.

ALTER TABLE delivery
    ADD COLUMN urgency VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER about_subject;
