package cn.lianxin.config.store;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

class StoresExtension extends TypeBasedParameterResolver<TestStores> {
    @Override
    public TestStores resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return TestStores.running();
    }
}
