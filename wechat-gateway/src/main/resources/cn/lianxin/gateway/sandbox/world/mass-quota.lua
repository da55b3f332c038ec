-- Counts one more mass message for each of these audiences, or for none where one of them has had as many as it may:
-- what went to all counts for everybody, and all have had what the one of them has had who had most.
-- KEYS quota   ARGV most, then the audiences; answers 1, or 0 where nothing was counted
local counts, most_had = {}, 0
local entries = redis.call('HGETALL', KEYS[1])
for i = 1, #entries, 2 do
  local had = tonumber(entries[i + 1])
  counts[entries[i]] = had
  if entries[i] ~= 'all' and had > most_had then most_had = had end
end
for i = 2, #ARGV do
  local own = ARGV[i] == 'all' and most_had or (counts[ARGV[i]] or 0)
  if own + (counts['all'] or 0) >= tonumber(ARGV[1]) then return 0 end
end
for i = 2, #ARGV do redis.call('HINCRBY', KEYS[1], ARGV[i], 1) end
return 1
