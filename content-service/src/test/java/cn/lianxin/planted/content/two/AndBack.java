package cn.lianxin.planted.content.two;

import cn.lianxin.planted.content.one.There;

/** The other half. */
public final class AndBack {
    There there() {
        return new There();
    }
}
