-- What has come to its end is found by its age, to be deleted.

ALTER TABLE delivery
    ADD KEY delivery_by_age (state, created_at);

ALTER TABLE media
    ADD KEY media_by_age (sent_at);
