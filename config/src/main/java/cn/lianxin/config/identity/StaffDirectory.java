package cn.lianxin.config.identity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Everybody on the staff, for menus, pages and content: in Redis, because the modules may run in processes of their own.
 *
 * <p>Petition-service owns the list and writes it whole: at its start, after every change once that is committed, and each
 * minute, so that an emptied Redis heals. All others only read, on each request, and keep nothing: who was unbound is out
 * at once. Before petition-service has started for the first time nobody is on the list. A look-up by person or id is one
 * HGET; {@link #all()} carries the whole list (some thousands at most) and is for jobs and for pages that an office opens
 * now and then, not for messages or the public's requests.
 *
 * <p>Tags and conditional menus follow {@link Staff#role()}; {@link Staff#person()} is sealed, as everywhere.
 */
public final class StaffDirectory {
    private final Listing<Staff> byId;
    private final Listing<Staff> byPerson;

    StaffDirectory(StringRedisTemplate redis) {
        byId = new Listing<>(redis, "staff", Staff.class);
        byPerson = new Listing<>(redis, "staff-by-person", Staff.class);
    }

    /** {@return the member of staff behind a person's hash; empty for everybody else} */
    public Optional<Staff> byPerson(String personHash) {
        return byPerson.get(personHash);
    }

    /** {@return the member of staff a session names; empty once they are no longer on the staff} */
    public Optional<Staff> byId(String staffId) {
        return byId.get(staffId);
    }

    /** {@return everybody, in the order of their ids} */
    public List<Staff> all() {
        return byId.all().stream().sorted(Comparator.comparing(Staff::staffId)).toList();
    }

    /** Replaces the list; for the module that owns it. */
    public void publish(List<Staff> everybody) {
        var ids = new LinkedHashMap<String, Staff>();
        var persons = new LinkedHashMap<String, Staff>();
        everybody.forEach(one -> {
            ids.put(one.staffId(), one);
            persons.put(one.person().hash(), one);
        });
        byId.replace(ids);
        byPerson.replace(persons);
    }
}
