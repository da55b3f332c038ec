package cn.lianxin.gateway.callback;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/** The product's own OpenIds; its configuration is nobody's to name but the auto-configuration's. */
@Configuration(proxyBeanMethods = false)
@Import(SharedIdentity.ByName.class)
class SharedIdentity {
    static final String INDEX_KEY = "lianxin.crypto.index-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    static final String KEY_ID = "lianxin.crypto.keys[0].id=k1";
    static final String KEY_VALUE = "lianxin.crypto.keys[0].value=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    static class ByName implements ImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {"cn.lianxin.config.identity.IdentityConfiguration"};
        }
    }
}
