package cn.lianxin.config.dispatch;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A script beside this class, called by its hash and sent whole where Redis has forgotten it (restart, failover). */
final class LuaScript {
    private final String source;
    private final String hash;

    LuaScript(String name) {
        try (var in = LuaScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + name);
            }
            byte[] bytes = in.readAllBytes();
            source = new String(bytes, StandardCharsets.UTF_8);
            hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // what MULTI gives
    List<Object> list(RedisClusterCommands<String, String> redis, List<String> keys, List<String> args) {
        return (List<Object>) run(redis, ScriptOutputType.MULTI, keys, args);
    }

    long number(RedisClusterCommands<String, String> redis, List<String> keys, List<String> args) {
        return (Long) run(redis, ScriptOutputType.INTEGER, keys, args);
    }

    private Object run(
            RedisClusterCommands<String, String> redis, ScriptOutputType type, List<String> keys, List<String> args) {
        String[] keyArray = keys.toArray(String[]::new);
        String[] argArray = args.toArray(String[]::new);
        try {
            return redis.evalsha(hash, type, keyArray, argArray);
        } catch (RedisNoScriptException forgotten) {
            return redis.eval(source, type, keyArray, argArray);
        }
    }
}
