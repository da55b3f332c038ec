package cn.lianxin.content.link;

import java.net.UnknownHostException;

/** A name that leads to an address that may not be asked. */
final class InnerAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;
}
