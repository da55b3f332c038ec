-- Settles messages after their commit, many in one call: stores the reply, lets the door that waits know of it, owes it
-- until a door has written it, and takes the entry off the stream. One script, so that no crash leaves a half.
--
-- ARGV: claim's life in ms, group, number of messages, then per message: key, reply, when an unwritten reply is due in
--       ms ('none' for silence, which nobody is owed; '' where the local door has it already), sealed person, entry id, dead letter's reason or '', its body.
-- KEYS: per message: claim, owed, stream, dead letters.
local life, group, messages = ARGV[1], ARGV[2], tonumber(ARGV[3])
local k, a = 1, 4
for _ = 1, messages do
  local claim, owed, stream, dead = KEYS[k], KEYS[k + 1], KEYS[k + 2], KEYS[k + 3]
  local key, reply, due, who, id, reason, body =
    ARGV[a], ARGV[a + 1], ARGV[a + 2], ARGV[a + 3], ARGV[a + 4], ARGV[a + 5], ARGV[a + 6]
  k, a = k + 4, a + 7
  if redis.call('HSETNX', claim, 'reply', reply) == 1 then
    if redis.call('PTTL', claim) < 0 then
      -- Redis was emptied meanwhile; the claim is made anew so that it ends by itself.
      redis.call('PEXPIRE', claim, life)
    end
    if due ~= '' then
      if due ~= 'none' then
        redis.call('HSETNX', claim, 'who', who)
        redis.call('ZADD', owed, due, key)
      end
      local door = redis.call('HGET', claim, 'door')
      if door then
        redis.call('PUBLISH', 'lianxin:door:' .. door, key .. '\n' .. reply)
      end
    end
  end
  if reason ~= '' then
    redis.call('XADD', dead, '*', 'k', key, 'b', body, 'stream', stream, 'reason', reason)
  end
  redis.call('XACK', stream, group, id)
  redis.call('XDEL', stream, id)
end
return messages
