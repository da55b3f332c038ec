-- Of two mass messages with one clientmsgid within a day the second gets the first one's "<msg_id> <millis>";
-- the first gets an empty answer.
-- KEYS clientids   ARGV clientmsgid, msg_id, now, how long an id is known
local old = redis.call('HGET', KEYS[1], ARGV[1])
if old then
  local taken = tonumber(string.sub(old, string.find(old, ' ') + 1))
  if tonumber(ARGV[3]) - taken < tonumber(ARGV[4]) then return old end
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
return ''
