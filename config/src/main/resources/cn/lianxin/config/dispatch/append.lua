-- Takes messages in, many callers' in one call.
--
-- First sight claims the key and adds the message to its streams; a repeat attaches to the claim and gets the stored
-- reply, if there is one. Streams whose lease this instance holds are read in the same step, so that the local reader
-- need not be woken through Redis: the entries are pending under the group like any others and come again after a crash.
--
-- ARGV: now in ms, claim's life in ms, this instance's id, group, number of messages, then per message: key, sealed
--       person, body, number of streams, and per stream how many entries the local reader has room for.
-- KEYS: per message: claim, person; per stream: stream, lease.
-- Answers {per message {first sight in ms, stored reply, held, fresh}, taken {stream, entries}...}.
local now, life, me, group, messages = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local k, a = 1, 6
local answers, taken, rooms = {}, {}, {}
for _ = 1, messages do
  local claim, person = KEYS[k], KEYS[k + 1]
  local key, who, body, streams = ARGV[a], ARGV[a + 1], ARGV[a + 2], tonumber(ARGV[a + 3])
  k, a = k + 2, a + 4
  local known = redis.call('HMGET', claim, 'first', 'reply')
  local fresh = not known[1]
  for _ = 1, streams do
    local stream, lease, room = KEYS[k], KEYS[k + 1], tonumber(ARGV[a])
    k, a = k + 2, a + 1
    if fresh then
      redis.call('XADD', stream, '*', 'k', key, 'b', body)
      if room > 0 and rooms[stream] == nil and redis.call('GET', lease) == me then
        rooms[stream] = room
      end
    end
  end
  -- The claim comes last: a script that fails half way is not undone, and a claim without its entries would make the
  -- next try wait for a message that nobody has. Entries without a claim are added again and handled once.
  if fresh then
    redis.call('HSET', claim, 'first', now, 'door', me, 'who', who)
    redis.call('PEXPIRE', claim, life)
  else
    redis.call('HSET', claim, 'door', me)
  end
  answers[#answers + 1] = {known[1] or now, known[2], redis.call('HGET', person, 'held'), fresh and 1 or 0}
end
for stream, room in pairs(rooms) do
  local read = redis.pcall('XREADGROUP', 'GROUP', group, group, 'COUNT', room, 'STREAMS', stream, '>')
  if type(read) == 'table' and not read.err and read[1] then
    taken[#taken + 1] = {stream, read[1][2]}
  end
end
return {answers, taken}
