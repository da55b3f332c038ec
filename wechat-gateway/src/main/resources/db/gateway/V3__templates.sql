-- What goes as a template message or a subscription notice: what the message is about, under which id WeChat took it, and
-- what WeChat said became of it. The result may come before the id is stored, so it has a row of its own.

ALTER TABLE delivery
    ADD COLUMN about_number  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER outbound_id,
    ADD COLUMN about_subject VARCHAR(64) NULL AFTER about_number,
    ADD COLUMN handed_as     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER about_subject,
    ADD KEY delivery_handed (handed_as);

CREATE TABLE template_result (
    app_id  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    msg_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    arrived BOOLEAN NOT NULL,
    told_at DATETIME(6) NOT NULL,
    PRIMARY KEY (app_id, msg_id),
    KEY template_result_by_age (told_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
