package cn.lianxin.gateway.notify;

import java.io.IOException;

/** The other side did not take an alert; the message says why, and names neither addresses nor people. */
final class NotTaken extends IOException {
    private static final long serialVersionUID = 1L;

    NotTaken(String reason) {
        super(reason);
    }
}
