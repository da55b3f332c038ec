-- What the services want to hear of a message's fate. report: of which outcomes; sender: which service; outbound_id: the
-- message they know, where it was too long for one row. The last of its rows carries all three.

ALTER TABLE delivery
    ADD COLUMN report      VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER joined_to,
    ADD COLUMN sender      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER report,
    ADD COLUMN outbound_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER sender,
    ADD COLUMN joined_at   DATETIME(6) NULL AFTER joined_to;

-- What went with an answer before now has nobody who waits to hear that it was read.
UPDATE delivery SET state = 'PROVEN' WHERE state = 'JOINED';
