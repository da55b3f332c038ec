package cn.lianxin.planted.petition.one;

import cn.lianxin.planted.petition.two.AndBack;

/** One half of a cycle. */
public final class There {
    AndBack back() {
        return new AndBack();
    }
}
