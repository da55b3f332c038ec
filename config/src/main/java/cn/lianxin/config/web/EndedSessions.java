package cn.lianxin.config.web;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions as the repository keeps them, but one that ended while a request was under way (another tab has logged out) ends
 * that request well: Spring Session would make it a 500.
 */
final class EndedSessions<S extends Session> implements SessionRepository<S> {
    private final SessionRepository<S> kept;

    EndedSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public S createSession() {
        return kept.createSession();
    }

    @Override
    public void save(S session) {
        try {
            kept.save(session);
        } catch (IllegalStateException ended) {
            // What it would have saved is when it was last used; nothing else is ever set in a known session.
            kept.deleteById(session.getId());
        }
    }

    @Override
    public @Nullable S findById(String id) {
        return kept.findById(id);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}
