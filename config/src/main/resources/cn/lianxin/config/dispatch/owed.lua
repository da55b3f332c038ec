-- Moves replies that no door has written in time to the outbound stream, where delivery sends them: at worst a receipt
-- comes twice, never not at all.
--
-- KEYS: owed, outbound. ARGV: now in ms, claims' prefix. Answers how many it moved.
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 100)
local moved = 0
for _, key in ipairs(due) do
  local claim = redis.call('HMGET', ARGV[2] .. key, 'reply', 'who', 'replays')
  if claim[1] and claim[2] then
    -- Delivery drops an id it knows, and under the key alone went the apology before a replay.
    local id = claim[3] and key .. ':' .. claim[3] or key
    redis.call('XADD', KEYS[2], '*', 'k', id, 'owed', claim[1], 'who', claim[2])
    moved = moved + 1
  end
  redis.call('ZREM', KEYS[1], key)
end
return moved
