package cn.lianxin.config.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreUnavailable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.advice(), cause);
    }
}
