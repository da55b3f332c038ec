-- What may no longer be seen by somebody is taken back by the petition it is about, also out of a digest.
-- carried: all the words of a digest, on the row that brings them; text stays its own. carrier: that row, on all of a
-- digest. recalled: not to be tried again, where it was being sent when it was taken back.

ALTER TABLE delivery
    ADD COLUMN carried  MEDIUMTEXT NULL AFTER text,
    ADD COLUMN carrier  BIGINT NULL AFTER carried,
    ADD COLUMN recalled BOOLEAN NOT NULL DEFAULT FALSE AFTER doubtful,
    ADD KEY delivery_by_carrier (carrier),
    ADD KEY delivery_by_matter (person_hash, about_number);
