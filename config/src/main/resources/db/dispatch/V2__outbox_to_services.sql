-- What delivery has to tell goes to the services; all that was written before went to delivery.

ALTER TABLE outbox
    ADD COLUMN target VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OUTBOUND' AFTER nn;
