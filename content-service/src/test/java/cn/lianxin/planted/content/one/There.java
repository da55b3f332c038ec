package cn.lianxin.planted.content.one;

import cn.lianxin.planted.content.two.AndBack;

/** One half of a cycle. */
public final class There {
    AndBack back() {
        return new AndBack();
    }
}
