-- Puts a dead letter back on its stream, as if it had never failed: with five tries, and with room for the reply that
-- the apology took. Each replay is counted, so that a reply owed after it is no repeat of the apology for delivery.
-- KEYS: dead letters, claim, stream. ARGV: dead letter's id, claim's life in ms. Answers 1, or 0 where it is gone.
local letter = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])[1]
if not letter then
  return 0
end
local fields = {}
for i = 1, #letter[2], 2 do
  fields[letter[2][i]] = letter[2][i + 1]
end
redis.call('XADD', KEYS[3], '*', 'k', fields.k, 'b', fields.b)
redis.call('HDEL', KEYS[2], 'reply', 'tries')
redis.call('HINCRBY', KEYS[2], 'replays', 1)
redis.call('PEXPIRE', KEYS[2], ARGV[2])
redis.call('XDEL', KEYS[1], ARGV[1])
return 1
