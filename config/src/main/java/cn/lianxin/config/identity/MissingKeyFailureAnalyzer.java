package cn.lianxin.config.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which lines to add, in words, instead of a stack trace. */
final class MissingKeyFailureAnalyzer extends AbstractFailureAnalyzer<MissingKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingKeyException cause) {
        return new FailureAnalysis("缺少加密密钥：没有它，居民的微信身份无法保存。 (The keys that seal openids are missing.)", """
                在配置里加上这三行，每个密钥是 32 个随机字节的 base64 (例如 openssl rand -base64 32)，并离线备份：
                  lianxin.crypto.index-key=…   (永远不更换 / never rotated)
                  lianxin.crypto.keys[0].id=k1
                  lianxin.crypto.keys[0].value=…
                """, cause);
    }
}
