package cn.lianxin.content.push;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else has changed the push since it was read. */
final class StalePushException extends OptimisticLockingFailureException {
    StalePushException(long id, int version) {
        super("push " + id + " is no longer at version " + version);
    }
}
