package cn.lianxin.gateway.sandbox.phone;

import java.util.Locale;
import java.util.ResourceBundle;

/** The phones' texts that no template holds, {@code words.properties} beside this class. */
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("cn.lianxin.gateway.sandbox.phone.words", Locale.SIMPLIFIED_CHINESE);

    private Words() {}

    static String say(String key) {
        return BUNDLE.getString(key);
    }
}
