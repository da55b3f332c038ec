-- What registering one petition does, as one bare transaction: the reference of the row "creation". The tables are the
-- product's own: `run` puts its migrations before these statements. Keep them in the order of petition-service.
-- The first stands for two: the product reads the row under its lock, and makes it for who writes for the first time.
-- transaction
INSERT INTO conversation (person_hash) VALUES (:hash) ON DUPLICATE KEY UPDATE person_hash = VALUES(person_hash);
SELECT number FROM petition WHERE person_hash = :hash AND created_at >= :now - INTERVAL 30 MINUTE
    AND text COLLATE utf8mb4_bin = :text ORDER BY id DESC LIMIT 1;
SELECT group_code FROM binding WHERE person_hash = :hash;
INSERT INTO petition (number, version, state, app_id, person_hash, sealed, home, identity, urgency, category, subject, text,
    entry, lead_unit, behind_unit, offered_unit, resolver, respond_by, giver_by, handle_by, warn_at, supervise_at, stage, paused_at,
    answer_by,
    ended_at, wake_at, reopenings, after_closing, rating, returns, questions, objections, urged_at, recusal,
    created_at)
  VALUES (:number, 1, 'SUBMITTED', 'wx0000000000000001', :hash, :sealed, NULL, 'MASKED', 'NORMAL',
    'ROADS_LIGHTS',
    LEFT(:text, 24), :text, 'hetang', 'hetang', NULL, NULL, NULL, :due, NULL, :due, :due, :due, 'RUNNING', NULL, NULL,
    NULL, :due, 0, 0, NULL, 0, 0, 0, NULL, NULL, :now);
INSERT INTO petition_event (petition_id, seq, kind, happened_at, actor, to_state, detail, text, salt, commitment, hash)
  VALUES (LAST_INSERT_ID(), 1, 'SUBMITTED', :now, CONCAT('resident:', :hash), 'SUBMITTED', 'hetang', :text,
    LEFT(:chain, 32), :chain, :chain);
SELECT number, petition_id, given_at FROM short_number WHERE staff_id = :desk ORDER BY number;
INSERT INTO outbox (message_id, nn, body, created_at) VALUES (:messageid, :nn, :body, :now);
INSERT INTO handled_message (message_key, handled_at, reply) VALUES (:key, :now, :receipt);
