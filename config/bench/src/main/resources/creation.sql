-- What registering one petition writes, as one bare transaction: the reference of the row "creation".
-- Keep it beside the product: same tables, indexes, row sizes and order of statements as
-- petition-service writes. Where its schema exists, "CREATE TABLE … LIKE lianxin_petition.…" says the
-- first part better.
CREATE DATABASE IF NOT EXISTS lianxin_bench CHARACTER SET utf8mb4;
DROP TABLE IF EXISTS lianxin_bench.conversation, lianxin_bench.petition, lianxin_bench.petition_event,
  lianxin_bench.handled_message, lianxin_bench.outbox;
CREATE TABLE lianxin_bench.conversation (
  person_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  app_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  question VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  petition_id BIGINT NULL,
  updated_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4;
CREATE TABLE lianxin_bench.petition (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number CHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  version INT NOT NULL,
  state VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_sealed VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  group_id BIGINT NOT NULL,
  holder_id BIGINT NOT NULL,
  category VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  urgency VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text VARCHAR(2000) NOT NULL,
  deadline DATETIME(6) NULL,
  wake_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY by_person (person_hash, id),
  KEY by_holder (holder_id, state, id),
  KEY by_group (group_id, id),
  KEY due (wake_at)
) CHARACTER SET utf8mb4;
CREATE TABLE lianxin_bench.petition_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text VARCHAR(2000) NULL,
  salt CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  UNIQUE KEY in_order (petition_id, ordinal)
) CHARACTER SET utf8mb4;
CREATE TABLE lianxin_bench.handled_message (
  message_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  reply VARCHAR(2000) NULL,
  handled_at DATETIME(6) NOT NULL,
  KEY by_age (handled_at)
) CHARACTER SET utf8mb4;
CREATE TABLE lianxin_bench.outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  nn TINYINT NOT NULL,
  key_of CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body TEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  KEY unsent (nn, sent_at, id)
) CHARACTER SET utf8mb4;
-- transaction
INSERT INTO lianxin_bench.handled_message (message_key, reply, handled_at) VALUES (:key, :receipt, :now);
INSERT INTO lianxin_bench.conversation (person_hash, app_id, question, petition_id, updated_at)
  VALUES (:hash, 'wx0000000000000001', NULL, :seq, :now)
  ON DUPLICATE KEY UPDATE petition_id = VALUES(petition_id), updated_at = VALUES(updated_at);
INSERT INTO lianxin_bench.petition
  (number, version, state, person_hash, person_sealed, group_id, holder_id, category, urgency, text, deadline,
   wake_at, created_at, updated_at)
  VALUES (:number, 1, 'SUBMITTED', :hash, :sealed, 7, 3, 'ROADS', 'NORMAL', :text, :due, :due, :now, :now);
INSERT INTO lianxin_bench.petition_event (petition_id, ordinal, type, actor, text, salt, hash, at)
  VALUES (:seq, 1, 'SUBMITTED', :hash, :text, LEFT(:key, 32), :chain, :now);
INSERT INTO lianxin_bench.petition_event (petition_id, ordinal, type, actor, text, salt, hash, at)
  VALUES (:seq, 2, 'HELD', 'system', NULL, LEFT(:key, 32), :chain, :now);
INSERT INTO lianxin_bench.outbox (nn, key_of, body, created_at, sent_at) VALUES (:nn, :key, :body, :now, NULL);
