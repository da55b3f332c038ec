package cn.lianxin.petition.handling;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else has changed the petition since it was read; the whole step is repeated. */
final class StalePetitionException extends OptimisticLockingFailureException {
    StalePetitionException(String number, int version) {
        super(number + " is no longer at version " + version);
    }
}
