package cn.lianxin.planted.petition.two;

import cn.lianxin.planted.petition.one.There;

/** The other half of a cycle. */
public final class AndBack {
    There there() {
        return new There();
    }
}
